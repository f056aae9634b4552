package org.ecoplan.system;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A unit that hands in reports and a feed that pushes readings, side by side until told that it is enough. */
final class Load {
    private static final long PATIENCE_SECONDS = 120;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final Reporting reporting;
    private final Feeding feeding;
    private final CompletableFuture<Void> reports;
    private final CompletableFuture<Void> readings;

    Load(Reporting reporting, Feeding feeding) {
        this.reporting = reporting;
        this.feeding = feeding;
        this.reports = untilEnough(() -> reporting.call().untilAccepted());
        this.readings = untilEnough(feeding::pushNext);
    }

    /** Each on a thread of its own: the common pool of two cores runs one at a time. */
    private CompletableFuture<Void> untilEnough(Runnable work) {
        return CompletableFuture.runAsync(
                () -> {
                    while (!enough.get()) {
                        work.run();
                    }
                },
                onItsOwnThread -> new Thread(onItsOwnThread).start());
    }

    /** Waits until both have been served anew; a load that failed shows its own failure. */
    void awaitWork(String moment) {
        int reported = reporting.accepted();
        int pushed = feeding.taken().size();
        CompletableFuture<Object> failed = CompletableFuture.anyOf(reports, readings);
        await("work goes on " + moment)
                .atMost(Suizhou.PATIENCE)
                .until(() -> failed.isDone()
                        || reporting.accepted() > reported && feeding.taken().size() > pushed + 3);
        if (failed.isDone()) {
            failed.join();
        }
    }

    /** Ends it when the calls under way have been answered. */
    void end() throws Exception {
        enough.set(true);
        reports.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        readings.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
