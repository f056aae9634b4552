package org.ecoplan.kit.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which events a consumer has taken in; a row stands in the transaction of its event's effect. */
@ApplicationScoped
class InboxRows {
    private static final String TAKE = """
            insert into inbox (consumer, event_id, event_type, taken_at)
            select ?1, cast(event.id as uuid), event.type, now()
            from unnest(cast(?2 as text[]), cast(?3 as text[])) as event (id, type)
            on conflict do nothing
            returning cast(event_id as text)""";

    /** Notes the events as taken; answers which of them were not taken before. */
    Uni<Set<UUID>> take(String consumer, List<Arrival.Event> events) {
        String[] ids = events.stream().map(event -> event.id().toString()).toArray(String[]::new);
        String[] types =
                events.stream().map(event -> event.type().cloudEventType()).toArray(String[]::new);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE, String.class)
                        .setParameter(1, consumer)
                        .setParameter(2, ids)
                        .setParameter(3, types)
                        .getResultList())
                .map(taken -> {
                    Set<UUID> fresh = new HashSet<>();
                    taken.forEach(id -> fresh.add(UUID.fromString(id)));
                    return fresh;
                });
    }
}
