package org.ecoplan.testkit.architecture.bad.eachjobisaworker.assignment.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

class BadWorksUnseen {
    @Scheduled(every = "1s")
    Uni<Void> look() {
        return Uni.createFrom().voidItem();
    }
}
