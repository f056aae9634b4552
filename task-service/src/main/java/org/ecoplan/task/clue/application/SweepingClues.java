package org.ecoplan.task.clue.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;

/** Has the clues deleted whose time is over, a chunk a transaction. */
@ApplicationScoped
class SweepingClues {
    private final DeletingClues deleting;
    private final ClueSettings settings;
    private final ServiceClock clock;
    private final Worker worker;

    SweepingClues(DeletingClues deleting, ClueSettings settings, ServiceClock clock, Workers workers) {
        this.deleting = deleting;
        this.settings = settings;
        this.clock = clock;
        this.worker = workers.named("clue-sweep", Duration.ofMinutes(2));
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant before = clock.now().minus(settings.keep());
        return worker.job(() -> InOrder.whileTrue(() -> deleting.next(before)));
    }
}
