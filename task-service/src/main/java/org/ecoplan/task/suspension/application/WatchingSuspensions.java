package org.ecoplan.task.suspension.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import org.ecoplan.kit.schedule.Turns;
import org.ecoplan.kit.time.ClockJumps;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;

/** Looks for suspensions that begin or end by today; one that cannot is left resting, the others go on. */
@ApplicationScoped
class WatchingSuspensions {
    private final TurningSuspensions turning;
    private final ServiceClock clock;
    private final ClockJumps jumps;
    private final Worker worker;
    private final Turns<Suspensions.Turn> turns;

    WatchingSuspensions(
            TurningSuspensions turning, ServiceClock clock, ClockJumps jumps, Workers workers, MeterRegistry meters) {
        this.turning = turning;
        this.clock = clock;
        this.jumps = jumps;
        this.worker = workers.named("suspensions", Duration.ofMinutes(1));
        this.turns = new Turns<>("suspensions", clock::realNow, meters);
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        LocalDate today = clock.today();
        return worker.job(() -> jumps.goTo(today)
                .flatMap(trusted -> turning.due(today))
                .flatMap(due -> turns.take(due, turn -> () -> turning.turn(turn, today))));
    }
}
