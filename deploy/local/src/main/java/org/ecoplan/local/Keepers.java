package org.ecoplan.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The keepers of all parts, each on a thread of its own, and the bound of their logs. */
final class Keepers {
    private static final long LOOK_MILLIS = 500;
    private static final long LOGS_SECONDS = 10;
    private static final long PATIENCE_SECONDS = 30;

    private final List<Part> parts;
    private final StateFolder state;
    private final Duration startLimit;
    private final Progress progress;
    private final ScheduledExecutorService threads;

    Keepers(List<Part> parts, StateFolder state, Duration startLimit, Progress progress) {
        this.parts = parts;
        this.state = state;
        this.startLimit = startLimit;
        this.progress = progress;
        this.threads = Executors.newScheduledThreadPool(parts.size() + 1, task -> {
            Thread thread = new Thread(task, "keeper");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start() {
        for (Part part : parts) {
            state.answerRestart(part.name()); // what was asked of an earlier run
            Keeper keeper = new Keeper(part, state, startLimit, progress, System::nanoTime);
            threads.scheduleWithFixedDelay(() -> going(keeper::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        threads.scheduleWithFixedDelay(() -> going(this::boundLogs), LOGS_SECONDS, LOGS_SECONDS, TimeUnit.SECONDS);
    }

    private void boundLogs() {
        parts.forEach(part -> LogFile.bound(state.log(part.name()), LogFile.LARGEST));
        LogFile.bound(state.log(LocalStack.LAUNCHER), LogFile.LARGEST);
    }

    /** A task that throws would never be called again. */
    private void going(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            progress.say("The launcher goes on after: " + failed);
        }
    }

    /** Returns when nobody starts anything any more. */
    void stop() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
