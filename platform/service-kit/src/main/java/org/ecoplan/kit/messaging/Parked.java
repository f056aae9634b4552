package org.ecoplan.kit.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The events that a service could not take in: each is kept alone in the table {@code parked_event}, with its place on
 * the topic and the reason, until an operator replays or skips it. Nothing behind it waits.
 */
@ApplicationScoped
class Parked {
    private static final int LONGEST_FAILURE = 2000;
    private static final int LONGEST_TYPE = 200;

    /** Why an event is parked. */
    enum Reason {
        /** Its JSON is not what its type says. */
        UNREADABLE,
        /** Its type is of our namespace, but no type of this version: the sender was deployed first. */
        UNKNOWN_TYPE,
        /** The reaction to it failed for a reason of its own. */
        FAILED
    }

    /** Keeps a record in the running transaction; one that is kept already stays as it is. */
    Uni<Void> keep(
            String consumer, ConsumerRecord<String, String> source, @Nullable UUID id, Reason reason, String failure) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into parked_event (consumer, event_id, event_type, topic, partition_number, "
                                        + "record_offset, record_key, payload, reason, failure, parked_at) "
                                        + "values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, now()) "
                                        + "on conflict on constraint parked_event_uk do nothing")
                        .setParameter(1, consumer)
                        .setParameter(2, id)
                        .setParameter(
                                3,
                                Arrival.header(source, "ce_type")
                                        .map(type -> cut(type, LONGEST_TYPE))
                                        .orElse(null))
                        .setParameter(4, source.topic())
                        .setParameter(5, source.partition())
                        .setParameter(6, source.offset())
                        .setParameter(7, storable(source.key()))
                        .setParameter(8, storable(source.value()))
                        .setParameter(9, reason.name())
                        .setParameter(10, cut(failure, LONGEST_FAILURE))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** PostgreSQL's text holds no NUL. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static String cut(String text, int longest) {
        String stored = text.replace('\0', '\uFFFD');
        return stored.length() <= longest ? stored : stored.substring(0, longest);
    }
}
