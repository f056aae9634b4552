package org.ecoplan.plan.upward.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.plan.upward.application.WatchingUpwardReports;

/** Wakes the watch over reports to superiors; what was told the database knows. */
@ApplicationScoped
class UpwardBell {
    private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

    private final WatchingUpwardReports watching;
    private final Worker worker;

    UpwardBell(WatchingUpwardReports watching, Workers workers) {
        this.watching = watching;
        this.worker = workers.named("upward reports", LONGEST_STEP);
    }

    @Scheduled(every = "2s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> ring() {
        return worker.job(() -> InOrder.whileTrue(() -> worker.step(watching::tellSome)));
    }
}
