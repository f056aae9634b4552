package org.ecoplan.task.ladder.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.application.OpenObligation;
import org.ecoplan.task.assignment.application.OpenObligations;
import org.ecoplan.task.assignment.domain.ObligationId;
import org.ecoplan.task.ladder.domain.Crossing;

/**
 * Records crossed rungs and tells of those that speak. Recording claims the rung: whoever finds it recorded
 * already stays silent, so each (obligation, deadline version, rung) is told once. Runs in the caller's
 * transaction.
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
        return InOrder.each(crossings, crossing -> speak(crossed, crossing, now));
    }

    private Uni<Void> speak(List<OpenObligation> crossed, Crossing crossing, Instant now) {
        List<ObligationId> ids = crossed.stream().map(OpenObligation::id).toList();
        return obligations
                .recordCrossing(ids, crossing.rung().name(), crossing.date(), crossing.speaks(), now)
                .call(claimed -> crossing.rung().isOverdue()
                        ? obligations.markOverdue(claimed)
                        : Uni.createFrom().voidItem())
                .flatMap(claimed -> crossing.speaks()
                        ? events.crossed(only(claimed, crossed), crossing.rung(), now)
                        : Uni.createFrom().voidItem());
    }

    private static List<OpenObligation> only(Set<ObligationId> claimed, List<OpenObligation> crossed) {
        return crossed.stream()
                .filter(obligation -> claimed.contains(obligation.id()))
                .toList();
    }
}
