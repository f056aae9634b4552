package org.ecoplan.plan.numbering.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ecoplan.plan.numbering.application.DocumentNumbers;
import org.hibernate.reactive.mutiny.Mutiny;

/** Numbers of documents in PostgreSQL, whose key decides between two at once. */
@ApplicationScoped
class SqlDocumentNumbers implements DocumentNumbers {
    private static final String GIVE = """
            insert into document_number (organisation, number_key, document_id, title) values (?1, ?2, ?3, ?4)
            on conflict on constraint document_number_pk do nothing""";
    private static final String OTHER = """
            select title from document_number where organisation = ?1 and number_key = ?2 and document_id <> ?3""";
    private static final String TAKE =
            "delete from document_number where document_id = ?1 and (organisation, number_key) <> (?2, ?3)";
    private static final String RELEASE = "delete from document_number where document_id = ?1";

    @Override
    public Uni<String> give(String organisation, String key, UUID document, String title) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(GIVE)
                        .setParameter(1, organisation)
                        .setParameter(2, key)
                        .setParameter(3, document)
                        .setParameter(4, title)
                        .executeUpdate()
                        .flatMap(given -> session.createNativeQuery(OTHER, String.class)
                                .setParameter(1, organisation)
                                .setParameter(2, key)
                                .setParameter(3, document)
                                .getSingleResultOrNull())
                        .flatMap(other -> other != null
                                ? Uni.createFrom().item(other)
                                : takeOthers(session, organisation, key, document)));
    }

    private static Uni<String> takeOthers(Mutiny.Session session, String organisation, String key, UUID document) {
        return session.createNativeQuery(TAKE)
                .setParameter(1, document)
                .setParameter(2, organisation)
                .setParameter(3, key)
                .executeUpdate()
                .replaceWith("");
    }

    @Override
    public Uni<Void> release(UUID document) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RELEASE)
                        .setParameter(1, document)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
