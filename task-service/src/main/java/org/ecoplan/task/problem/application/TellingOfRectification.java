package org.ecoplan.task.problem.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.problem.domain.RectificationRung;

/**
 * Tells that a problem waits to be put right: before its last day, and when that is over. After a downtime the newest rung
 * that was crossed speaks, an older one is only recorded; a rung of a last day is told once, whatever is done to the problem
 * meanwhile.
 */
@ApplicationScoped
class TellingOfRectification {
    private static final int CHUNK = 200;

    private final Problems problems;
    private final ProblemEvents events;
    private final ServiceClock clock;

    TellingOfRectification(Problems problems, ProblemEvents events, ServiceClock clock) {
        this.problems = problems;
        this.events = events;
        this.clock = clock;
    }

    /** Does the next chunk; answers whether there may be more. */
    @WithTransaction
    Uni<Boolean> next(LocalDate today) {
        Instant now = clock.now();
        return problems.holdNext(today, CHUNK)
                .call(held -> InOrder.each(held, problem -> tell(problem, today, now)))
                .map(held -> held.size() == CHUNK);
    }

    private Uni<Void> tell(AwaitedRectification problem, LocalDate today, Instant now) {
        List<RectificationRung> crossed = RectificationRung.crossed(problem.due(), today);
        RectificationRung newest = crossed.isEmpty() ? null : crossed.get(crossed.size() - 1);
        return InOrder.each(crossed, rung -> note(problem, rung, rung == newest, now))
                .flatMap(done -> problems.goOn(
                        problem,
                        RectificationRung.nextAfter(problem.due(), today).orElse(null)));
    }

    private Uni<Void> note(AwaitedRectification problem, RectificationRung rung, boolean speaks, Instant now) {
        return problems.note(problem, rung, speaks, now)
                .flatMap(isNew -> isNew && speaks
                        ? events.rectificationDue(problem, rung, now)
                        : Uni.createFrom().voidItem());
    }
}
