package org.ecoplan.notification.incident;

import static org.ecoplan.kit.sql.Columns.texts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.directory.Post;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The incidents; at most one is open for the same trouble. Writing joins the running transaction. */
@ApplicationScoped
public class Incidents {
    private static final String OPEN = """
            insert into incident (id, organisation, reason, unit_code, post, channel, messages, last_message_id,
                                  opened_at, last_at)
            select gen_random_uuid(), organisation, reason, unit_code, post, channel, cast(messages as integer),
                   cast(last_message_id as uuid), cast(?8 as timestamptz), cast(?8 as timestamptz)
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]))
                as trouble (organisation, reason, unit_code, post, channel, messages, last_message_id)
            order by unit_code, post, channel, reason
            on conflict (unit_code, post, channel, reason) where closed_at is null
            do update set messages = incident.messages + excluded.messages,
                          last_message_id = excluded.last_message_id, last_at = excluded.last_at""";
    private static final String CLOSE = """
            update incident set closed_at = ?4, close_reason = 'ARRIVED' where id in (
                select id from incident
                where closed_at is null and (unit_code, post, channel) in (
                    select * from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[])))
                order by unit_code, post, channel, reason for update)""";

    /** Where nothing else waits, nor has failed since, that is still needed. */
    private static final String CLOSE_WITHOUT_NEED = """
            update incident set closed_at = ?4, close_reason = 'PLAN_CLOSED' where id in (
                select id from incident i
                where i.closed_at is null and (i.unit_code, i.post, i.channel) in (
                    select * from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[])))
                  and not exists (
                    select 1 from message m
                    where m.unit_code = i.unit_code and m.post = i.post and m.channel = i.channel
                      and (m.state = 'UNCERTAIN'
                           or m.kind <> 'DIGEST'
                              and (m.state = 'PENDING' and m.reason is not null
                                   or m.state = 'FAILED' and m.settled_at >= i.opened_at))
                      and not exists (select 1 from known_plan
                                      where known_plan.id = m.plan_id and known_plan.closed_on is not null))
                order by unit_code, post, channel, reason for update)""";

    private static final String WAITING = """
            select count(*) from message m
            where m.unit_code = i.unit_code and m.post = i.post and m.channel = i.channel
              and m.state = 'PENDING' and m.reason in ('NO_RECIPIENT', 'NO_ADDRESS') and m.reason = i.reason""";

    private final ServiceClock clock;

    Incidents(ServiceClock clock) {
        this.clock = clock;
    }

    /** Opens incidents, or counts the messages to those that are open. */
    public Uni<Void> openAll(List<Failing> failing) {
        if (failing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<Trouble, Failing> once = new LinkedHashMap<>();
        failing.forEach(one -> once.merge(one.trouble(), one, Failing::and));
        List<Failing> all = List.copyOf(once.values());
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OPEN)
                        .setParameter(1, texts(all, one -> one.trouble().organisation()))
                        .setParameter(2, texts(all, one -> one.trouble().reason()))
                        .setParameter(3, texts(all, one -> one.trouble().unitCode()))
                        .setParameter(4, texts(all, one -> one.trouble().post().name()))
                        .setParameter(
                                5, texts(all, one -> one.trouble().channel().name()))
                        .setParameter(6, texts(all, one -> String.valueOf(one.messages())))
                        .setParameter(7, texts(all, one -> one.lastMessageId().toString()))
                        .setParameter(8, clock.now())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Messages arrived at these places: whatever was wrong there is over. */
    public Uni<Void> closeAll(Set<Place> places) {
        return end(CLOSE, places);
    }

    private Uni<Void> end(String statement, Set<Place> places) {
        if (places.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Place> all = List.copyOf(places);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement)
                        .setParameter(1, texts(all, Place::unitCode))
                        .setParameter(2, texts(all, place -> place.post().name()))
                        .setParameter(3, texts(all, place -> place.channel().name()))
                        .setParameter(4, clock.now())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What waited at these places has been withdrawn: where nothing else is stuck, the trouble is nobody's any more. */
    public Uni<Void> closeWithoutNeed(Set<Place> places) {
        return end(CLOSE_WITHOUT_NEED, places);
    }

    /** The incidents of the caller's organisation, the oldest first. */
    @WithSession
    public Uni<Page<Incident>> list(CallerScope scope, @Nullable IncidentState state, PageRequest page) {
        PageStart after = PageStart.of(page);
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
                        .getResultList()
                        .flatMap(rows -> waitingOf(session, rows)
                                .map(waiting -> rows.stream()
                                        .map(row -> toIncident(row, waiting.getOrDefault(row.id, 0)))
                                        .toList())))
                .map(found -> Page.of(found, page.limit(), last -> Cursor.of(last.openedAt(), last.id())));
    }

    private static Uni<Map<UUID, Integer>> waitingOf(Mutiny.Session session, List<IncidentEntity> rows) {
        return session.createNativeQuery(
                        "select i.id, (" + WAITING + ") from incident i where i.closed_at is null "
                                + "and i.id = any(cast(cast(?1 as text[]) as uuid[]))",
                        Object[].class)
                .setParameter(1, texts(rows, row -> row.id.toString()))
                .getResultList()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue())));
    }

    /** The open incidents of the caller's organisation. */
    @WithSession
    public Uni<IncidentCount> count(CallerScope scope) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*), coalesce(sum(i.messages + (" + WAITING + ")), 0) from incident i "
                                        + "where i.organisation = ?1 and i.closed_at is null",
                                Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .getSingleResult())
                .map(row -> new IncidentCount(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    private static Incident toIncident(IncidentEntity row, int waiting) {
        return new Incident(
                row.id,
                new Trouble(row.organisation, row.unitCode, row.post, row.channel, row.reason),
                row.messages,
                waiting,
                row.lastMessageId,
                row.openedAt,
                row.lastAt,
                row.closedAt,
                row.closeReason);
    }

    /** Where what goes wrong. */
    public record Trouble(String organisation, String unitCode, Post post, Channel channel, String reason) {}

    /** Where messages go. */
    public record Place(String unitCode, Post post, Channel channel) {}

    /**
     * What goes wrong with messages.
     *
     * @param messages how many failed; none while they only wait
     */
    public record Failing(Trouble trouble, int messages, UUID lastMessageId) {
        private Failing and(Failing next) {
            return new Failing(trouble, messages + next.messages, next.lastMessageId);
        }
    }

    private record PageStart(Instant openedAt, UUID id) {
        static PageStart of(PageRequest page) {
            List<String> key = Cursor.read(page.cursor(), 2);
            try {
                return key.isEmpty()
                        ? new PageStart(Instant.EPOCH, new UUID(0, 0))
                        : new PageStart(Cursor.instant(key.get(0)), UUID.fromString(key.get(1)));
            } catch (IllegalArgumentException noPlace) {
                throw Cursor.bad();
            }
        }
    }
}
