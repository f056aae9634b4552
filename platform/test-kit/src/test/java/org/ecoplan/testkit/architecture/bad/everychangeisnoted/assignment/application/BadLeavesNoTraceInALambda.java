package org.ecoplan.testkit.architecture.bad.everychangeisnoted.assignment.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.ecoplan.kit.security.CallerScope;

/** Begins its transaction by hand. */
public class BadLeavesNoTraceInALambda {
    public Uni<Void> acknowledge(CallerScope scope, String id) {
        return Panache.withTransaction(() -> Uni.createFrom().voidItem());
    }
}
