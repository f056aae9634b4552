package org.ecoplan.testkit.architecture.bad.everyeventcomesinthroughtheinbox.assignment.messaging;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.kit.messaging.Inbox;

class BadGivesAnotherAnswer {
    Inbox inbox;

    @Incoming("plan-events")
    Uni<String> on(ConsumerRecords<String, String> received) {
        return inbox.take("plan", received).replaceWith("done");
    }
}
