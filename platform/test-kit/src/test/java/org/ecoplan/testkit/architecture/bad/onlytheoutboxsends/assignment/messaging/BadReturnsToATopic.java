package org.ecoplan.testkit.architecture.bad.onlytheoutboxsends.assignment.messaging;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

class BadReturnsToATopic {
    @Outgoing("task-events")
    Uni<String> next() {
        return Uni.createFrom().nullItem();
    }
}
