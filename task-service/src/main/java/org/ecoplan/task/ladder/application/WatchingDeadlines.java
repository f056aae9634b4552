package org.ecoplan.task.ladder.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.ecoplan.kit.schedule.Turns;
import org.ecoplan.kit.schedule.Watermarks;
import org.ecoplan.kit.time.ClockJumps;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;

/**
 * Wakes the ladder of each organisation whose mark is not on today; they climb in turn, a chunk each. A day without a
 * new date costs one look at the marks, however many obligations are open. A clock that is suddenly far ahead speaks of
 * nothing until an operator has said that it is right ({@link ClockJumps}).
 */
@ApplicationScoped
class WatchingDeadlines {
    private final Watermarks watermarks;
    private final ClimbingLadder ladder;
    private final ServiceClock clock;
    private final ClockJumps jumps;
    private final Worker worker;
    private final Turns<String> turns;

    WatchingDeadlines(
            Watermarks watermarks,
            ClimbingLadder ladder,
            ServiceClock clock,
            ClockJumps jumps,
            Workers workers,
            MeterRegistry meters) {
        this.jumps = jumps;
        this.watermarks = watermarks;
        this.ladder = ladder;
        this.clock = clock;
        this.worker = workers.named("ladder", Duration.ofMinutes(1));
        this.turns = new Turns<>("ladder", clock::realNow, meters);
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        LocalDate today = clock.today();
        return worker.job(() -> jumps.goTo(today)
                .flatMap(trusted -> watermarks.scopesAwayFrom(ClimbingLadder.REACHED, today))
                .flatMap(organisations -> turns.take(organisations, organisation -> climb(organisation, today))));
    }

    private Supplier<Uni<Boolean>> climb(String organisation, LocalDate today) {
        Climb climb = ladder.climb(organisation, today);
        Uni<Void> turned = ladder.headFor(organisation, today).memoize().indefinitely();
        return () -> turned.flatMap(done -> climb.next());
    }
}
