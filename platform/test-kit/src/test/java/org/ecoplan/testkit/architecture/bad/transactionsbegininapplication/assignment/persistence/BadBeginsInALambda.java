package org.ecoplan.testkit.architecture.bad.transactionsbegininapplication.assignment.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class BadBeginsInALambda {
    Supplier<Uni<String>> saving() {
        return () -> Panache.withTransaction(() -> Uni.createFrom().item("saved"));
    }
}
