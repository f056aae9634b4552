package org.ecoplan.testkit.architecture.good.assignment.messaging;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.kit.messaging.Inbox;

class PlanEventsIn {
    private final Inbox inbox;

    PlanEventsIn(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("plan-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take("plan", received);
    }
}
