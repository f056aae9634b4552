package org.ecoplan.notification.incident;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.directory.Post;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.jspecify.annotations.Nullable;

/** The incidents; at most one is open for the same trouble. Writing joins the running transaction. */
@ApplicationScoped
public class Incidents {
    private static final String OPEN = """
            insert into incident (id, organisation, reason, unit_code, post, channel, messages, last_message_id,
                                  opened_at, last_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7, ?8, ?8)
            on conflict (unit_code, post, channel, reason) where closed_at is null
            do update set messages = incident.messages + 1, last_message_id = excluded.last_message_id,
                          last_at = excluded.last_at""";
    private static final String CLOSE = """
            update incident set closed_at = ?4
            where unit_code = ?1 and post = ?2 and channel = ?3 and closed_at is null""";

    private final ServiceClock clock;

    Incidents(ServiceClock clock) {
        this.clock = clock;
    }

    /** Opens an incident, or counts the message to the one that is open. */
    public Uni<Void> open(Trouble trouble, UUID messageId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OPEN)
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, trouble.organisation())
                        .setParameter(3, trouble.reason())
                        .setParameter(4, trouble.unitCode())
                        .setParameter(5, trouble.post().name())
                        .setParameter(6, trouble.channel().name())
                        .setParameter(7, messageId)
                        .setParameter(8, clock.now())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** A message arrived there: whatever was wrong is over. */
    public Uni<Void> close(Trouble trouble) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLOSE)
                        .setParameter(1, trouble.unitCode())
                        .setParameter(2, trouble.post().name())
                        .setParameter(3, trouble.channel().name())
                        .setParameter(4, clock.now())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The incidents of the caller's organisation, the oldest first. */
    @WithSession
    public Uni<Page<Incident>> list(CallerScope scope, @Nullable IncidentState state, PageRequest page) {
        Place after = Place.of(page);
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from IncidentEntity where organisation = ?1 "
                                        + "and (?2 = false or (?3 = true and closedAt is null) or (?3 = false and closedAt is not null)) "
                                        + "and (openedAt > ?4 or (openedAt = ?4 and id > ?5)) "
                                        + "order by openedAt, id",
                                IncidentEntity.class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, state != null)
                        .setParameter(3, state == IncidentState.OPEN)
                        .setParameter(4, after.openedAt())
                        .setParameter(5, after.id())
                        .setMaxResults(page.limit() + 1)
                        .getResultList())
                .map(rows -> Page.of(
                        rows.stream().map(Incidents::toIncident).toList(),
                        page.limit(),
                        last -> Cursor.of(last.openedAt(), last.id())));
    }

    private static Incident toIncident(IncidentEntity row) {
        return new Incident(
                row.id,
                new Trouble(row.organisation, row.unitCode, row.post, row.channel, row.reason),
                row.messages,
                row.lastMessageId,
                row.openedAt,
                row.lastAt,
                row.closedAt);
    }

    /** Where what goes wrong. */
    public record Trouble(String organisation, String unitCode, Post post, Channel channel, String reason) {}

    private record Place(Instant openedAt, UUID id) {
        static Place of(PageRequest page) {
            List<String> key = Cursor.read(page.cursor(), 2);
            try {
                return key.isEmpty()
                        ? new Place(Instant.EPOCH, new UUID(0, 0))
                        : new Place(Cursor.instant(key.get(0)), UUID.fromString(key.get(1)));
            } catch (IllegalArgumentException noPlace) {
                throw Cursor.bad();
            }
        }
    }
}
