package org.ecoplan.kit.operations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.time.ServiceClock;

/** The outbox as an operator sees it, and what can be done with a key that is stuck. */
@ApplicationScoped
class OutboxOperations {
    private static final String WAITING =
            "select count(*) as waiting, min(occurred_at) as oldest from outbox where sent_at is null";
    private static final String STUCK = """
            select stuck.topic, stuck.aggregate_id, stuck.event_type, stuck.occurred_at, stuck.attempts,
                   stuck.next_attempt_at, stuck.last_error,
                   (select count(*) from outbox behind where behind.sent_at is null and behind.topic = stuck.topic
                      and behind.aggregate_id = stuck.aggregate_id and behind.id >= stuck.id) as waiting
            from outbox stuck where stuck.sent_at is null and stuck.attempts > 0 order by stuck.id limit 100""";
    private static final String WAITING_OF_KEY =
            "select count(*) from outbox where sent_at is null and aggregate_id = ?1";
    private static final String RELEASE = """
            update outbox set attempts = 0, next_attempt_at = now()
            where sent_at is null and attempts > 0 and aggregate_id = ?1""";
    private static final String SKIP = """
            update outbox set sent_at = now(), last_error = 'skipped by an operator'
            where id = (select id from outbox where sent_at is null and attempts > 0 and aggregate_id = ?1
                        order by id limit 1 for update)
            returning cast(event_id as text), event_type, payload""";
    private static final String WAKE = "select 1 from pg_notify('outbox', '')";

    private final Pool pool;
    private final Acting acting;
    private final ServiceClock clock;

    OutboxOperations(Pool pool, ServiceClock clock, Acting acting) {
        this.acting = acting;
        this.pool = pool;
        this.clock = clock;
    }

    Uni<OutboxView> show() {
        return pool.query(WAITING)
                .execute()
                .map(rows -> rows.iterator().next())
                .flatMap(all -> pool.query(STUCK).execute().map(rows -> {
                    List<OutboxView.StuckKey> stuck = new ArrayList<>();
                    rows.forEach(row -> stuck.add(stuckKey(row)));
                    OffsetDateTime oldest = all.getOffsetDateTime("oldest");
                    return new OutboxView(
                            all.getLong("waiting"),
                            oldest == null ? null : oldest.toInstant(),
                            oldest == null ? 0 : ageOf(oldest.toInstant()),
                            stuck);
                }));
    }

    private long ageOf(Instant oldest) {
        return Math.max(0, Duration.between(oldest, clock.now()).toSeconds());
    }

    private static OutboxView.StuckKey stuckKey(Row row) {
        return new OutboxView.StuckKey(
                row.getString("topic"),
                row.getString("aggregate_id"),
                row.getString("event_type"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getInteger("attempts"),
                row.getOffsetDateTime("next_attempt_at").toInstant(),
                row.getString("last_error"),
                row.getLong("waiting"));
    }

    /** The first event of the key is tried again now. */
    Uni<OperationView> release(Acting.Act act) {
        return acting.act(
                act,
                () -> waitingOf(act.subject()),
                () -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(RELEASE)
                                .setParameter(1, act.subject())
                                .executeUpdate())
                        .invoke(OutboxOperations::orNothingStuck)
                        .call(OutboxOperations::wake)
                        .replaceWith(Acting.Kept.NONE));
    }

    /** The event that the broker refuses is left out; it is kept with the act. */
    Uni<OperationView> skip(Acting.Act act) {
        return acting.act(
                act,
                () -> waitingOf(act.subject()),
                () -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(SKIP, Object[].class)
                                .setParameter(1, act.subject())
                                .getResultList())
                        .invoke(skipped -> orNothingStuck(skipped.size()))
                        .call(OutboxOperations::wake)
                        .map(skipped -> new Acting.Kept(
                                UUID.fromString((String) skipped.get(0)[0]), (String) skipped.get(0)[1], (String)
                                        skipped.get(0)[2])));
    }

    private static Uni<Long> waitingOf(String key) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WAITING_OF_KEY, Long.class)
                        .setParameter(1, key)
                        .getSingleResult());
    }

    private static Uni<Integer> wake() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(WAKE, Integer.class).getSingleResult());
    }

    private static void orNothingStuck(int rows) {
        if (rows == 0) {
            throw Problems.problem(404, "NOTHING_STUCK", "该键没有滞留的事件", "/key");
        }
    }
}
