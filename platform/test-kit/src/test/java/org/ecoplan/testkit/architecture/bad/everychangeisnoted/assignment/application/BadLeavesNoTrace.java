package org.ecoplan.testkit.architecture.bad.everychangeisnoted.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import org.ecoplan.kit.security.CallerScope;

/** Takes the caller and says nothing of what was done for it. */
public class BadLeavesNoTrace {
    @WithTransaction
    public Uni<Void> acknowledge(CallerScope scope, String id) {
        return Uni.createFrom().voidItem();
    }
}
