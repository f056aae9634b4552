package org.ecoplan.testkit.architecture.bad.transactionsbegininapplication.contact;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Path;

@Path("/contacts")
class BadFlatResource {
    @WithTransaction
    Uni<Void> store() {
        return Uni.createFrom().voidItem();
    }
}
