package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final Mortal part = new Mortal();
    private long now = 1;
    private StateFolder state;
    private Keeper keeper;

    @BeforeEach
    void keep() {
        state = new StateFolder(folder);
        keeper = new Keeper(part, state, Duration.ofSeconds(1), told::add, () -> now);
    }

    @Test
    void leavesAPartAloneThatLives() {
        // When
        lookAfter(Duration.ofHours(1));

        // Then
        assertThat(part.starts).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void startsAPartAgainThatDiedAndSaysSoWithItsLastWords() throws Exception {
        // Given
        java.nio.file.Files.writeString(state.log("mortal"), "out of memory\n");
        part.alive = false;

        // When
        lookAfter(Duration.ZERO);
        int atOnce = part.starts;
        lookAfter(Duration.ofSeconds(1));

        // Then
        assertThat(atOnce).isZero();
        assertThat(part.starts).isEqualTo(1);
        assertThat(told).hasSize(2);
        assertThat(told.get(0))
                .contains("mortal died and is started again in 1 s")
                .contains("out of memory");
        assertThat(told.get(1)).contains("mortal runs again");
    }

    @Test
    void waitsLongerEachTimeItDiesAgainButNeverMoreThanAMinute() {
        // Given
        part.diesAtOnce = true;
        part.alive = false;

        // When
        List<Long> pauses = new ArrayList<>();
        for (int death = 0; death < 8; death++) {
            lookAfter(Duration.ZERO);
            long seconds = 0;
            for (int before = part.starts; part.starts == before; seconds++) {
                lookAfter(Duration.ofSeconds(1));
            }
            pauses.add(seconds);
        }

        // Then
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void beginsAnewWithAShortPauseAfterALongLife() {
        // Given
        part.diesAtOnce = true;
        part.alive = false;
        lookAfter(Duration.ZERO);
        lookAfter(Duration.ofSeconds(1));
        lookAfter(Duration.ZERO);
        part.diesAtOnce = false;
        lookAfter(Duration.ofSeconds(2));
        lookAfter(Duration.ofMinutes(6));

        // When
        part.alive = false;
        told.clear();
        lookAfter(Duration.ZERO);

        // Then
        assertThat(told).singleElement().asString().contains("started again in 1 s");
    }

    @Test
    void triesAgainWhenAStartFails() {
        // Given
        part.failsToStart = true;
        part.alive = false;
        lookAfter(Duration.ZERO);
        lookAfter(Duration.ofSeconds(1));
        assertThat(told).last().asString().contains("did not come up: no disk");

        // When
        part.failsToStart = false;
        lookAfter(Duration.ZERO);
        lookAfter(Duration.ofSeconds(2));

        // Then
        assertThat(part.alive).isTrue();
        assertThat(told).last().asString().contains("mortal runs again");
    }

    @Test
    void restartsALivingPartWhenSomebodyAsksForItAndAnswersWhenItIsReady() {
        // Given
        state.askRestart("mortal");

        // When
        lookAfter(Duration.ZERO);

        // Then
        assertThat(part.stops).isEqualTo(1);
        assertThat(part.starts).isEqualTo(1);
        assertThat(state.isRestartAsked("mortal")).isFalse();
    }

    private void lookAfter(Duration waited) {
        now += waited.toNanos();
        keeper.look();
    }

    /** A part without a process. */
    private static final class Mortal implements Part {
        private boolean alive = true;
        private boolean diesAtOnce;
        private boolean failsToStart;
        private int starts;
        private int stops;

        @Override
        public String name() {
            return "mortal";
        }

        @Override
        public void start() {
            starts++;
            if (failsToStart) {
                throw new StartFailure("no disk");
            }
            alive = !diesAtOnce;
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public boolean isReady() {
            return alive;
        }

        @Override
        public void awaitReady(Duration limit) {
            if (!alive) {
                throw new StartFailure("mortal died");
            }
        }

        @Override
        public void stop() {
            stops++;
            alive = false;
        }
    }
}
