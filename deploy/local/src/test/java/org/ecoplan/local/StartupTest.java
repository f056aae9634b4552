package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ecoplan.local.Startup.Step;
import org.junit.jupiter.api.Test;

class StartupTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());

    @Test
    void startsAPartAfterThoseItNeedsAndStopsInReverseOrder() {
        // Given
        Part database = new Recorded("database");
        Part broker = new Recorded("broker");
        Part service = new Recorded("service");
        Startup startup = startup(
                new Step(database, List.of()),
                new Step(broker, List.of()),
                new Step(service, List.of(database, broker)));

        // When
        startup.start();
        List<String> started = List.copyOf(happened);
        happened.clear();
        startup.stop();

        // Then
        assertThat(started.indexOf("service starts"))
                .isGreaterThan(started.indexOf("database ready"))
                .isGreaterThan(started.indexOf("broker ready"));
        assertThat(happened.subList(0, 3)).containsExactly("service stops", "broker stops", "database stops");
    }

    @Test
    void startsPartsThatNeedNothingSideBySide() {
        // Given
        CountDownLatch both = new CountDownLatch(2);
        Startup startup =
                startup(new Step(new Meeting("one", both), List.of()), new Step(new Meeting("other", both), List.of()));

        // When
        startup.start();

        // Then
        assertThat(happened).contains("one ready", "other ready");
    }

    @Test
    void failsWithTheReasonOfTheFirstPartThatDoesNotComeUpAndStartsNothingThatNeedsIt() {
        // Given
        Part database = new Recorded("database") {
            @Override
            public void awaitReady(Duration limit) {
                throw new StartFailure("database died; disk full");
            }
        };
        Startup startup = startup(new Step(database, List.of()), new Step(new Recorded("service"), List.of(database)));

        // When
        assertThatThrownBy(startup::start)
                // Then
                .isInstanceOf(StartFailure.class)
                .hasMessage("database died; disk full");
        assertThat(happened).doesNotContain("service starts");
    }

    @Test
    void leavesNothingRunningWhenItIsStoppedWhileAPartComesUp() throws Exception {
        // Given
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Part slow = new Recorded("slow") {
            @Override
            public void start() {
                starting.countDown();
                waitFor(stopped);
                super.start();
            }

            @Override
            public void stop() {
                super.stop();
                stopped.countDown();
            }
        };
        Startup startup = startup(new Step(slow, List.of()), new Step(new Recorded("next"), List.of(slow)));
        CompletableFuture<Void> start = CompletableFuture.runAsync(startup::start);
        waitFor(starting);

        // When
        startup.stop();

        // Then
        assertThat(start).failsWithin(LIMIT);
        assertThat(happened).doesNotContain("next starts", "slow ready");
        assertThat(happened.get(happened.size() - 1)).isEqualTo("slow stops");
    }

    private static Startup startup(Step... steps) {
        return new Startup(List.of(steps), LIMIT, Progress.SILENT);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new StartFailure("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private class Recorded implements Part {
        private final String name;

        Recorded(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() {
            happened.add(name + " starts");
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void awaitReady(Duration limit) {
            happened.add(name + " ready");
        }

        @Override
        public void stop() {
            happened.add(name + " stops");
        }
    }

    /** Comes up only when another one comes up at the same time. */
    private final class Meeting extends Recorded {
        private final CountDownLatch all;

        Meeting(String name, CountDownLatch all) {
            super(name);
            this.all = all;
        }

        @Override
        public void start() {
            all.countDown();
            waitFor(all);
        }
    }
}
