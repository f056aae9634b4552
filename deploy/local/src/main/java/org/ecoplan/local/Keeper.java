package org.ecoplan.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps one part running: starts it again when it died, after a pause that grows while it goes on dying, and at
 * once when a person asks for it.
 */
final class Keeper {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Whoever lived this long did not die of what it died of before. */
    private static final Duration LONG_LIFE = Duration.ofMinutes(5);

    private final Part part;
    private final StateFolder state;
    private final Duration limit;
    private final Progress progress;
    private final LongSupplier nanoTime;
    private Duration pause = FIRST_PAUSE;
    private long startedAt;
    private boolean dead;
    private long startAgainAt;

    /** @param limit how long a start may take */
    Keeper(Part part, StateFolder state, Duration limit, Progress progress, LongSupplier nanoTime) {
        this.part = part;
        this.state = state;
        this.limit = limit;
        this.progress = progress;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    /** Looks once and does what has to be done; called again and again. */
    void look() {
        if (state.isRestartAsked(part.name())) {
            progress.say(part.name() + " is restarted because somebody asked for it");
            part.stop();
            start();
            state.answerRestart(part.name());
        } else if (part.isAlive()) {
            dead = false;
        } else if (!dead) {
            noteDeath();
        } else if (nanoTime.getAsLong() - startAgainAt >= 0) {
            part.stop();
            start();
        }
    }

    private void noteDeath() {
        long now = nanoTime.getAsLong();
        if (now - startedAt > LONG_LIFE.toNanos()) {
            pause = FIRST_PAUSE;
        }
        dead = true;
        startAgainAt = now + pause.toNanos();
        progress.say("%s died and is started again in %d s; %s"
                .formatted(part.name(), pause.toSeconds(), LogFile.lastLines(state.log(part.name()))));
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    private void start() {
        startedAt = nanoTime.getAsLong();
        dead = false;
        try {
            part.start();
            part.awaitReady(limit);
            progress.say("%s runs again after %d s"
                    .formatted(part.name(), TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong() - startedAt)));
        } catch (StartFailure failed) {
            progress.say("%s did not come up: %s".formatted(part.name(), failed.getMessage()));
        }
    }
}
