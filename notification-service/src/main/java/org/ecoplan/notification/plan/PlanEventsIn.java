package org.ecoplan.notification.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanIssued;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;

/** What plan-service tells: how a plan is called, also after a correction, and that it is closed. */
@ApplicationScoped
class PlanEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final Reactions reactions;

    PlanEventsIn(Inbox inbox, KnownPlans plans, PlanListener listener) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .on(PlanIssued.class, (event, id) -> plans.issued(event))
                .on(PlanCorrected.class, (event, id) -> plans.corrected(event))
                .on(
                        PlanClosed.class,
                        (event, id) -> plans.closed(event).flatMap(done -> listener.closed(event.planId())));
    }

    @Override
    public String consumer() {
        return "plans";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("plan-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take(consumer(), received, reactions);
    }
}
