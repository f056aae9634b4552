package org.ecoplan.plan.round.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.plan.round.application.RoundEvents;
import org.ecoplan.plan.round.domain.Round;

/** Writes an opened round as an event under its plan's key, behind the plan's own events. */
@ApplicationScoped
class RoundEventWriter implements RoundEvents {
    private final Outbox outbox;

    RoundEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> opened(Round round) {
        return outbox.append(
                round.planId().toString(),
                round.organisation(),
                new RoundOpened(
                        round.id().value(),
                        round.planId(),
                        round.organisation(),
                        round.period().toString(),
                        round.openedOn(),
                        round.unitReportDue(),
                        round.leadSummaryDue(),
                        round.reviewDue()));
    }
}
