package org.ecoplan.plan.round.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.RoundRescheduled;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.plan.round.application.RescheduledRound;
import org.ecoplan.plan.round.application.RoundEvents;
import org.ecoplan.plan.round.domain.DueDates;
import org.ecoplan.plan.round.domain.Round;

/** Writes what becomes of a round as an event under its plan's key, behind the plan's own events. */
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
                        round.due().unitReport(),
                        round.due().leadSummary(),
                        round.due().review(),
                        round.due().provisional() ? true : null));
    }

    @Override
    public Uni<Void> rescheduled(int calendarYear, List<RescheduledRound> moved) {
        return outbox.appendAll(moved.stream()
                .map(change -> new Outgoing(
                        change.round().planId().toString(),
                        change.round().organisation(),
                        rescheduled(calendarYear, change.round(), change.due())))
                .toList());
    }

    private static RoundRescheduled rescheduled(int calendarYear, Round before, DueDates due) {
        return new RoundRescheduled(
                before.id().value(),
                before.planId(),
                before.organisation(),
                before.period().toString(),
                calendarYear,
                due.unitReport(),
                due.leadSummary(),
                due.review(),
                before.due().unitReport(),
                before.due().leadSummary(),
                before.due().review(),
                due.provisional());
    }
}
