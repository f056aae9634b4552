package org.ecoplan.task.ladder.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.ladder.domain.Crossing;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.application.OpenObligations;
import org.ecoplan.task.obligation.domain.ObligationId;

/**
 * Records crossed rungs and tells of those that speak. Recording claims the rung: whoever finds it recorded
 * already stays silent, so each (obligation, deadline version, rung) is told once. What is only aimed at is reminded of
 * and lapses, it is never overdue. What stands still (中止) crosses nothing. Runs in the caller's transaction.
 */
@ApplicationScoped
class SpeakingRungs {
    private final OpenObligations obligations;
    private final LadderEvents events;
    private final ServiceClock clock;

    SpeakingRungs(OpenObligations obligations, LadderEvents events, ServiceClock clock) {
        this.obligations = obligations;
        this.events = events;
        this.clock = clock;
    }

    /** @param crossed all of it have crossed these rungs */
    Uni<Void> speak(List<OpenObligation> crossed, List<Crossing> crossings) {
        Instant now = clock.now();
        return crossings.isEmpty()
                ? Uni.createFrom().voidItem()
                : obligations
                        .ticking(crossed, clock.today())
                        .flatMap(ticking -> InOrder.each(crossings, crossing -> speak(ticking, crossing, now)));
    }

    private Uni<Void> speak(List<OpenObligation> crossed, Crossing crossing, Instant now) {
        if (!crossing.rung().isOverdue()) {
            return claim(crossed, crossing, now);
        }
        List<OpenObligation> binding =
                crossed.stream().filter(OpenObligation::isBinding).toList();
        List<OpenObligation> aimedAt =
                crossed.stream().filter(each -> !each.isBinding()).toList();
        return obligations
                .markLapsed(ids(aimedAt))
                .flatMap(done -> claim(binding, crossing, now))
                .flatMap(done -> obligations.markOverdue(ids(binding)));
    }

    private Uni<Void> claim(List<OpenObligation> crossed, Crossing crossing, Instant now) {
        return crossed.isEmpty()
                ? Uni.createFrom().voidItem()
                : obligations
                        .recordCrossing(crossed, crossing.rung().name(), crossing.date(), crossing.speaks(), now)
                        .flatMap(claimed -> crossing.speaks()
                                ? events.crossed(claimed, crossing.rung(), now)
                                : Uni.createFrom().voidItem());
    }

    private static List<ObligationId> ids(List<OpenObligation> crossed) {
        return crossed.stream().map(OpenObligation::id).toList();
    }
}
