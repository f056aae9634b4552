package org.ecoplan.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Names of the types that the rules speak of; none of them is needed to run the rules. */
final class Names {
    static final String KIT = "org.ecoplan.kit";
    static final String INBOX = KIT + ".messaging.Inbox";
    static final String WORKER = KIT + ".work.Worker";
    static final String SCHEDULED = "io.quarkus.scheduler.Scheduled";
    static final String CALLER_SCOPE = KIT + ".security.CallerScope";
    static final String CHANGES = KIT + ".audit.Changes";
    static final String PANACHE = "io.quarkus.hibernate.reactive.panache.Panache";
    static final String WITH_TRANSACTION = "io.quarkus.hibernate.reactive.panache.common.WithTransaction";
    static final String UNI = "io.smallrye.mutiny.Uni";
    static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";
    static final String PATH = "jakarta.ws.rs.Path";
    static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    private static final Set<String> ENTITIES = Set.of(
            "jakarta.persistence.Entity", "jakarta.persistence.Embeddable", "jakarta.persistence.MappedSuperclass");

    private Names() {}

    static boolean isEntity(JavaClass type) {
        return ENTITIES.stream().anyMatch(type::isAnnotatedWith);
    }
}
