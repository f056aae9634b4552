package org.ecoplan.testkit.architecture.bad.transactionsbegininapplication.assignment.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

class BadIsTransactional {
    @WithTransaction
    Uni<Void> take() {
        return Uni.createFrom().voidItem();
    }
}
