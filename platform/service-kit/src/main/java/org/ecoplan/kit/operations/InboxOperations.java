package org.ecoplan.kit.operations;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.failure.TransientFailures;
import org.ecoplan.kit.logging.FailureWithoutValues;
import org.ecoplan.kit.messaging.ParkedEvent;
import org.ecoplan.kit.messaging.Replaying;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.jboss.logging.Logger;

/** The inbox as an operator sees it, and what can be done with an event that was parked. */
@ApplicationScoped
class InboxOperations {
    private static final Logger LOG = Logger.getLogger(InboxOperations.class);
    private static final String CONSUMERS = """
            select consumer, sum(taken)::bigint as taken, sum(unreadable)::bigint as unreadable,
                   sum(unknown)::bigint as unknown, sum(failed)::bigint as failed, min(oldest) as oldest
            from (select consumer, count(*) as taken, 0 as unreadable, 0 as unknown, 0 as failed,
                         cast(null as timestamptz) as oldest
                  from inbox where taken_at > now() - interval '1 hour' group by consumer
                  union all
                  select consumer, 0, count(*) filter (where reason = 'UNREADABLE'),
                         count(*) filter (where reason = 'UNKNOWN_TYPE'), count(*) filter (where reason = 'FAILED'),
                         min(parked_at)
                  from parked_event where settled_at is null group by consumer) of_each
            group by consumer order by consumer""";
    private static final String PARKED = """
            select id, consumer, event_id, event_type, topic, partition_number, record_offset, record_key, reason,
                   failure, parked_at
            from parked_event where settled_at is null and id > $1 order by id limit $2""";
    private static final String ALL_PARKED = "select count(*) from parked_event where settled_at is null";
    private static final String ONE = "select consumer, cast(event_id as text), event_type, payload, reason "
            + "from parked_event where id = ?1 and settled_at is null for update";
    private static final String SETTLE =
            "update parked_event set settled_at = now(), settled_as = ?2, settled_by = ?3, "
                    + "settled_why = ?4 where id = ?1";

    private final Pool pool;
    private final Acting acting;
    private final Replaying replaying;

    InboxOperations(Pool pool, Replaying replaying, Acting acting) {
        this.acting = acting;
        this.pool = pool;
        this.replaying = replaying;
    }

    Uni<InboxView> show() {
        return pool.query(CONSUMERS).execute().map(rows -> {
            List<InboxView.Consumer> consumers = new ArrayList<>();
            rows.forEach(row -> consumers.add(consumer(row)));
            return new InboxView(consumers);
        });
    }

    private static InboxView.Consumer consumer(Row row) {
        OffsetDateTime oldest = row.getOffsetDateTime("oldest");
        return new InboxView.Consumer(
                row.getString("consumer"),
                row.getLong("taken"),
                row.getLong("unreadable"),
                row.getLong("unknown"),
                row.getLong("failed"),
                oldest == null ? null : oldest.toInstant());
    }

    Uni<Page<InboxView.Parked>> parked(long after, int limit) {
        return pool.preparedQuery(PARKED).execute(Tuple.of(after, limit + 1)).map(rows -> {
            List<InboxView.Parked> parked = new ArrayList<>();
            rows.forEach(row -> parked.add(parked(row)));
            return Page.of(parked, limit, last -> Cursor.of(last.id()));
        });
    }

    private static InboxView.Parked parked(Row row) {
        return new InboxView.Parked(
                row.getLong("id"),
                row.getString("consumer"),
                row.getUUID("event_id"),
                row.getString("event_type"),
                row.getString("topic"),
                row.getInteger("partition_number"),
                row.getLong("record_offset"),
                row.getString("record_key"),
                row.getString("reason"),
                row.getString("failure"),
                row.getOffsetDateTime("parked_at").toInstant());
    }

    /** The consumer reacts once more; a reaction that fails again leaves the event where it is. */
    Uni<OperationView> replay(Acting.Act act, long id) {
        return acting.act(
                        act,
                        InboxOperations::waiting,
                        () -> find(id).call(replaying::replay)
                                .call(() -> settle(act, id, "REPLAYED"))
                                .map(InboxOperations::kept))
                .onFailure(InboxOperations::isAboutTheEvent)
                .transform(failure -> {
                    LOG.warnf(failure, "parked event %d fails again", id);
                    return Problems.problem(
                            409, "REPLAY_FAILED", "重放失败,事件保持原状:" + FailureWithoutValues.inOneLine(failure), "/id");
                });
    }

    /** The event is given up; it stays in the table. */
    Uni<OperationView> skip(Acting.Act act, long id) {
        return acting.act(
                act,
                InboxOperations::waiting,
                () -> find(id).call(() -> settle(act, id, "SKIPPED")).map(InboxOperations::kept));
    }

    private static boolean isAboutTheEvent(Throwable failure) {
        return !(failure instanceof HttpProblem) && !TransientFailures.isTransient(failure);
    }

    private static Acting.Kept kept(ParkedEvent parked) {
        return new Acting.Kept(parked.eventId(), parked.eventType(), null);
    }

    private static Uni<ParkedEvent> find(long id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ONE, Object[].class)
                        .setParameter(1, id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Problems.problem(404, "NOT_PARKED", "没有等待处理的该事件", "/id"))
                .map(row -> new ParkedEvent(
                        id,
                        (String) row[0],
                        row[1] == null ? null : UUID.fromString((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4]));
    }

    private static Uni<Integer> settle(Acting.Act act, long id, String as) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SETTLE)
                        .setParameter(1, id)
                        .setParameter(2, as)
                        .setParameter(3, act.by().subject())
                        .setParameter(4, act.reason())
                        .executeUpdate());
    }

    private static Uni<Long> waiting() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(ALL_PARKED, Long.class).getSingleResult());
    }
}
