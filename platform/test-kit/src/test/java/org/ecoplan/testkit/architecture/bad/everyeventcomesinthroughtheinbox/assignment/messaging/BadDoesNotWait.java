package org.ecoplan.testkit.architecture.bad.everyeventcomesinthroughtheinbox.assignment.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.kit.messaging.Inbox;

class BadDoesNotWait {
    Inbox inbox;

    @Incoming("plan-events")
    void on(ConsumerRecords<String, String> received) {
        inbox.take("plan", received).subscribe().with(done -> {});
    }
}
