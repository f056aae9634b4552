package org.ecoplan.testkit.architecture.good.contact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;

/** The repository of a flat feature. */
public class Contacts {
    public Uni<List<String>> namesSeenBy(CallerScope scope) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("from ContactEntity", ContactEntity.class)
                        .getResultList())
                .map(all -> all.stream().map(contact -> contact.name).toList());
    }

    @WithTransaction
    public Uni<Void> store(String name) {
        return Uni.createFrom().voidItem();
    }
}
