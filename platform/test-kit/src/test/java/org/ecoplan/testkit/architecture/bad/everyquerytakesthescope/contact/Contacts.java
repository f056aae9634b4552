package org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.contact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;

class Contacts {
    Uni<List<String>> names() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("select name from contact", String.class)
                        .getResultList());
    }
}
