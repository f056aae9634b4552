package org.ecoplan.task.summary.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ClockJumps;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;

/** Asks for the summaries of rounds and tells of those that come due, a chunk a transaction; waits where the clock jumped. */
@ApplicationScoped
class WatchingSummaries {
    private final AskingForSummaries asking;
    private final TellingOfSummaries telling;
    private final ServiceClock clock;
    private final ClockJumps jumps;
    private final Worker worker;

    WatchingSummaries(
            AskingForSummaries asking,
            TellingOfSummaries telling,
            ServiceClock clock,
            ClockJumps jumps,
            Workers workers) {
        this.asking = asking;
        this.telling = telling;
        this.clock = clock;
        this.jumps = jumps;
        this.worker = workers.named("lead-summaries", Duration.ofMinutes(1));
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        LocalDate today = clock.today();
        return worker.job(() -> jumps.goTo(today)
                .flatMap(trusted -> InOrder.whileTrue(asking::askNext))
                .flatMap(asked -> InOrder.whileTrue(() -> telling.next(today))));
    }
}
