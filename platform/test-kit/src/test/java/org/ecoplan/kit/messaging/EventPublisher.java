package org.ecoplan.kit.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Stands for the outbox of the kit, the one place that sends. */
class EventPublisher {
    private final MutinyEmitter<String> emitter;

    EventPublisher(MutinyEmitter<String> emitter) {
        this.emitter = emitter;
    }

    Uni<Void> publish(String payload) {
        return Panache.withTransaction(() -> emitter.send(payload));
    }
}
