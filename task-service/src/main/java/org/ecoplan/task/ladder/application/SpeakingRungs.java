package org.ecoplan.task.ladder.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Crossing crossing : crossings) {
            all = all.flatMap(done -> speak(crossed, crossing, now));
        }
        return all;
    }

    private Uni<Void> speak(List<OpenObligation> crossed, Crossing crossing, Instant now) {
        List<ObligationId> ids = crossed.stream().map(OpenObligation::id).toList();
        return obligations
                .recordCrossing(ids, crossing.rung().name(), crossing.date(), crossing.speaks(), now)
                .call(claimed -> crossing.rung().isOverdue()
                        ? obligations.markOverdue(claimed)
                        : Uni.createFrom().voidItem())
                .flatMap(claimed -> crossing.speaks()
                        ? tell(crossed, claimed, crossing, now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(List<OpenObligation> crossed, Set<ObligationId> claimed, Crossing crossing, Instant now) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (OpenObligation obligation : crossed) {
            if (claimed.contains(obligation.id())) {
                all = all.flatMap(done -> events.crossed(obligation, crossing.rung(), now));
            }
        }
        return all;
    }
}
