package org.ecoplan.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a part answers, as long as it lives and no longer than the limit. */
final class Waiting {
    private static final long POLL_MILLIS = 200;

    private final StateFolder state;

    Waiting(StateFolder state) {
        this.state = state;
    }

    void untilReady(Part part, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!part.isReady()) {
            if (!part.isAlive()) {
                throw new StartFailure("%s died; %s".formatted(part.name(), LogFile.lastLines(state.log(part.name()))));
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure("""
                        %1$s is not ready after %2$d s; %3$s
                        Way out: its log tells why (%4$s). On a busy machine the same command may do the second time. \
                        If only its data is broken: ./ecoplan reset deletes all data of the local system.\
                        """.formatted(
                                part.name(),
                                limit.toSeconds(),
                                LogFile.lastLines(state.log(part.name())),
                                state.log(part.name())));
            }
            pause(part);
        }
    }

    private static void pause(Part part) {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(part.name() + " was interrupted", e);
        }
    }
}
