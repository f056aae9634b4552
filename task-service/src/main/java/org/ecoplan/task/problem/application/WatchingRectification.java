package org.ecoplan.task.problem.application;

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

/** Looks for problems whose last day comes near or is over, a chunk a transaction; waits where the clock jumped. */
@ApplicationScoped
class WatchingRectification {
    private final TellingOfRectification telling;
    private final ServiceClock clock;
    private final ClockJumps jumps;
    private final Worker worker;

    WatchingRectification(TellingOfRectification telling, ServiceClock clock, ClockJumps jumps, Workers workers) {
        this.telling = telling;
        this.clock = clock;
        this.jumps = jumps;
        this.worker = workers.named("problem-rectification", Duration.ofMinutes(1));
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        LocalDate today = clock.today();
        return worker.job(() -> jumps.goTo(today).flatMap(trusted -> InOrder.whileTrue(() -> telling.next(today))));
    }
}
