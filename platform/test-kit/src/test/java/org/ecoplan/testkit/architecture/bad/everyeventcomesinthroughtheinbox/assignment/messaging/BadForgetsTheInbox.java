package org.ecoplan.testkit.architecture.bad.everyeventcomesinthroughtheinbox.assignment.messaging;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

class BadForgetsTheInbox {
    @Incoming("plan-events")
    Uni<Void> on(ConsumerRecord<String, String> received) {
        return Uni.createFrom().voidItem();
    }
}
