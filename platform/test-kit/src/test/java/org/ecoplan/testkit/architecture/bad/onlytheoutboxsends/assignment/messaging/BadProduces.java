package org.ecoplan.testkit.architecture.bad.onlytheoutboxsends.assignment.messaging;

import org.apache.kafka.clients.producer.KafkaProducer;

class BadProduces {
    void send(KafkaProducer<String, String> producer) {
        producer.flush();
    }
}
