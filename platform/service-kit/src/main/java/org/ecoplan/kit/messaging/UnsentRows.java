package org.ecoplan.kit.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * What the relay reads of the outbox and notes in it. A portion is the oldest rows; while there are more than it can
 * hold, also the first rows of some further keys, other ones each time, so that a key with very many rows does not
 * hold the others back. Rows of a key that waits for its next attempt are left out; a portion is bounded in rows and
 * in bytes.
 *
 * <p>Right after a burst PostgreSQL believes that hardly a row is unsent. So what waits is read once
 * ({@code materialized}), and the rows of a key are asked for in the order of the one index that finds them.
 */
@ApplicationScoped
class UnsentRows {
    static final int MOST_ROWS = 2000;
    private static final long MOST_BYTES = 4L * 1024 * 1024;
    private static final int FURTHER_KEYS = 50;
    private static final int ROWS_OF_A_FURTHER_KEY = 10;
    private static final OutboxRow.Key BEFORE_ALL = new OutboxRow.Key("", "");

    private static final String COLUMNS =
            "id, event_id, topic, event_type, aggregate_id, organisation, payload, occurred_at, attempts, "
                    + "actor, reason, aggregate_version, traceparent";
    private static final String STUCK = """
            stuck (topic, aggregate_id, id) as materialized (
                select topic, aggregate_id, min(id) from outbox
                where sent_at is null and attempts > 0 and next_attempt_at > now() group by topic, aggregate_id)""";
    private static final String NOT_BEHIND_A_STUCK_ROW = """
            not exists (select 1 from stuck
                        where stuck.topic = o.topic and stuck.aggregate_id = o.aggregate_id and stuck.id <= o.id)""";

    private static final String LOCK = "select pg_try_advisory_xact_lock(4714001) as locked";
    private static final String OLDEST = """
            with %s
            select * from (
                select oldest.*, sum(octet_length(payload)) over (order by id) - octet_length(payload) as bytes_before
                from (select %s from outbox o where sent_at is null and %s order by id limit $1) oldest) portion
            where bytes_before < $2""".formatted(STUCK, COLUMNS, NOT_BEHIND_A_STUCK_ROW);
    private static final String OF_FURTHER_KEYS = """
            with recursive %s, further (topic, aggregate_id, place) as (
                (select topic, aggregate_id, 1 from outbox
                 where sent_at is null and (topic, aggregate_id) > ($1, $2) order by topic, aggregate_id limit 1)
                union all
                select next.topic, next.aggregate_id, further.place + 1
                from further cross join lateral (
                    select topic, aggregate_id from outbox
                    where sent_at is null and (topic, aggregate_id) > (further.topic, further.aggregate_id)
                    order by topic, aggregate_id limit 1) next
                where further.place < $3)
            select * from (
                select o.*, sum(octet_length(payload)) over (order by place, id) - octet_length(payload) as bytes_before
                from further cross join lateral (
                    select %s from outbox
                    where sent_at is null and (topic, aggregate_id) >= (further.topic, further.aggregate_id)
                    order by topic, aggregate_id, id limit $4) o
                where o.topic = further.topic and o.aggregate_id = further.aggregate_id and %s) portion
            where bytes_before < $5 order by topic, aggregate_id, id""".formatted(STUCK, COLUMNS, NOT_BEHIND_A_STUCK_ROW);
    private static final String MARK_SENT = "update outbox set sent_at = now(), last_error = null where id = any($1)";
    private static final String MARK_STUCK = """
            update outbox set attempts = attempts + 1, last_error = $2,
                   next_attempt_at = now() + least(power(2, attempts), 300) * interval '1 second'
            where id = $1""";

    private volatile OutboxRow.Key reached = BEFORE_ALL;

    /** Whether this transaction is the one that relays; at most one of a service is. */
    Uni<Boolean> lock(SqlConnection transaction) {
        return transaction
                .query(LOCK)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("locked"));
    }

    /** The next portion, in the order of the ids. */
    Uni<List<OutboxRow>> next(SqlConnection transaction) {
        return transaction
                .preparedQuery(OLDEST)
                .execute(Tuple.of(MOST_ROWS, MOST_BYTES))
                .map(UnsentRows::rowsOf)
                .flatMap(oldest -> isFull(oldest)
                        ? ofFurtherKeys(transaction).map(further -> together(oldest, further))
                        : Uni.createFrom().item(oldest));
    }

    private static boolean isFull(List<OutboxRow> oldest) {
        return oldest.size() >= MOST_ROWS
                || oldest.stream().mapToLong(row -> row.payload().length()).sum() > MOST_BYTES / 4;
    }

    private Uni<List<OutboxRow>> ofFurtherKeys(SqlConnection transaction) {
        OutboxRow.Key from = reached;
        return transaction
                .preparedQuery(OF_FURTHER_KEYS)
                .execute(
                        Tuple.of(from.topic(), from.aggregateId(), FURTHER_KEYS, ROWS_OF_A_FURTHER_KEY, MOST_BYTES / 4))
                .map(UnsentRows::rowsOf)
                .invoke(further -> reached = further.isEmpty()
                        ? BEFORE_ALL
                        : further.get(further.size() - 1).key());
    }

    /** Both hold the first rows of their keys, so together they do too. */
    private static List<OutboxRow> together(List<OutboxRow> oldest, List<OutboxRow> further) {
        TreeMap<Long, OutboxRow> byId = new TreeMap<>();
        oldest.forEach(row -> byId.put(row.id(), row));
        further.forEach(row -> byId.put(row.id(), row));
        return List.copyOf(byId.values());
    }

    private static List<OutboxRow> rowsOf(Iterable<io.vertx.mutiny.sqlclient.Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(OutboxRow::of)
                .toList();
    }

    Uni<Void> markSent(SqlConnection transaction, Collection<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(MARK_SENT)
                        .execute(Tuple.of(ids.toArray(Long[]::new)))
                        .replaceWithVoid();
    }

    /** The row waits for its next attempt, and its key with it: after 1, 2, 4 … at most 300 seconds. */
    Uni<Void> markStuck(SqlConnection transaction, long id, String error) {
        return transaction
                .preparedQuery(MARK_STUCK)
                .execute(Tuple.of(id, error))
                .replaceWithVoid();
    }
}
