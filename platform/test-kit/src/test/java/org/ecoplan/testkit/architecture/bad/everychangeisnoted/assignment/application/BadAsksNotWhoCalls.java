package org.ecoplan.testkit.architecture.bad.everychangeisnoted.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Is called by a resource and does not even ask for whom. */
public class BadAsksNotWhoCalls {
    @WithTransaction
    public Uni<Void> move(String what) {
        return Uni.createFrom().voidItem();
    }
}
