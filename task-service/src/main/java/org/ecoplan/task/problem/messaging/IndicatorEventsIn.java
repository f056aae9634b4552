package org.ecoplan.task.problem.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;
import org.ecoplan.task.problem.application.OpeningByBreach;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.Origin;

/** What indicator-service tells: a breach opens the draft of a problem, a false alarm takes it back. */
@ApplicationScoped
class IndicatorEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final Reactions reactions;

    IndicatorEventsIn(Inbox inbox, OpeningByBreach opening) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .on(IndicatorBreached.class, (event, id) -> opening.open(event.organisation(), finding(event), id))
                .on(BreachWithdrawn.class, (event, id) -> opening.withdraw(event.breachId(), id));
    }

    private static Finding finding(IndicatorBreached event) {
        Finding.Breach breach = new Finding.Breach(
                event.breachId(),
                event.series(),
                event.indicator(),
                event.value(),
                event.comparator(),
                event.limit(),
                event.unit(),
                event.observedAt(),
                event.station(),
                event.clause());
        return new Finding(
                Origin.BREACH,
                breach.title(),
                event.clause(),
                event.station() == null ? null : new Finding.Place(event.station(), null, null),
                event.planId(),
                event.taskId(),
                null,
                breach,
                null,
                null,
                event.openedAt());
    }

    @Override
    public String consumer() {
        return "problems";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("indicator-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take(consumer(), received, reactions);
    }
}
