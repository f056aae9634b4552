package org.ecoplan.plan.disclosure.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.plan.disclosure.application.WatchingDisclosures;

/** Wakes the watch over disclosures; what is due is decided by the watermark alone. */
@ApplicationScoped
class DisclosureBell {
    private static final Duration LONGEST_LOOK = Duration.ofHours(1);

    private final WatchingDisclosures watching;
    private final Worker worker;

    DisclosureBell(WatchingDisclosures watching, Workers workers) {
        this.watching = watching;
        this.worker = workers.named("look at disclosures", LONGEST_LOOK);
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> ring() {
        return worker.job(watching::look);
    }
}
