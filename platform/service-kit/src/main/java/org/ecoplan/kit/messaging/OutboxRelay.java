package org.ecoplan.kit.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox: one relay at a time per service (advisory lock of the transaction), in the order of
 * the row ids within a key, marked as sent only after the broker's acknowledgement. A crash in between
 * publishes a row again; the inbox of the receiver takes it once.
 *
 * <p>A row that the broker will never take stops only its own key and is tried again at growing intervals;
 * a broker that is away stops the batch and leaves no mark.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final int KEYS_AT_ONCE = 64;

    private static final String LOCK = "select pg_try_advisory_xact_lock(4714001) as locked";
    private static final String UNSENT = """
            select id, event_id, topic, event_type, aggregate_id, organisation, payload, occurred_at
            from outbox o
            where sent_at is null
              and not exists (select 1 from outbox stuck
                              where stuck.sent_at is null and stuck.attempts > 0 and stuck.next_attempt_at > now()
                                and stuck.topic = o.topic and stuck.aggregate_id = o.aggregate_id
                                and stuck.id <= o.id)
            order by id limit $1""";
    private static final String MARK_SENT = "update outbox set sent_at = now(), last_error = null where id = any($1)";
    private static final String MARK_STUCK = """
            update outbox set attempts = attempts + 1, last_error = $2,
                   next_attempt_at = now() + least(power(2, attempts), 300) * interval '1 second'
            where id = $1""";

    private final Pool pool;
    private final EventPublisher publisher;

    OutboxRelay(Pool pool, EventPublisher publisher) {
        this.pool = pool;
        this.publisher = publisher;
    }

    /** Publishes a batch; answers how many rows were acknowledged. */
    Uni<Integer> publishBatch() {
        return pool.withTransaction(connection -> connection
                .query(LOCK)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("locked"))
                .flatMap(locked ->
                        locked ? publishUnsent(connection) : Uni.createFrom().item(0)));
    }

    private Uni<Integer> publishUnsent(SqlConnection connection) {
        return connection
                .preparedQuery(UNSENT)
                .execute(Tuple.of(BATCH))
                .map(OutboxRelay::byKey)
                .flatMap(keys -> Multi.createFrom()
                        .iterable(keys)
                        .onItem()
                        .transformToUni(this::publishInOrder)
                        .merge(KEYS_AT_ONCE)
                        .collect()
                        .asList())
                .flatMap(reports -> settle(connection, reports));
    }

    private static Collection<List<OutboxRow>> byKey(RowSet<io.vertx.mutiny.sqlclient.Row> rows) {
        Map<String, List<OutboxRow>> keys = new LinkedHashMap<>();
        rows.forEach(row -> {
            OutboxRow next = OutboxRow.of(row);
            keys.computeIfAbsent(next.topic() + '/' + next.aggregateId(), key -> new ArrayList<>())
                    .add(next);
        });
        return keys.values();
    }

    private Uni<KeyReport> publishInOrder(List<OutboxRow> rows) {
        Uni<KeyReport> report = Uni.createFrom().item(KeyReport.empty());
        for (OutboxRow row : rows) {
            report = report.flatMap(soFar -> soFar.stopped()
                    ? Uni.createFrom().item(soFar)
                    : publisher
                            .publish(row)
                            .map(sent -> soFar.sent(row.id()))
                            .onFailure()
                            .recoverWithItem(failure -> soFar.failed(row.id(), failure)));
        }
        return report;
    }

    private Uni<Integer> settle(SqlConnection connection, List<KeyReport> reports) {
        Long[] sent =
                reports.stream().flatMap(report -> report.sentIds().stream()).toArray(Long[]::new);
        Uni<Void> settled = sent.length == 0
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(MARK_SENT).execute(Tuple.of(sent)).replaceWithVoid();
        for (KeyReport report : reports) {
            if (report.poisoned()) {
                LOG.errorf(
                        report.failure(), "outbox row %d is not taken by the broker; its key waits", report.failedId());
                settled = settled.flatMap(done -> connection
                        .preparedQuery(MARK_STUCK)
                        .execute(Tuple.of(report.failedId(), String.valueOf(report.failure())))
                        .replaceWithVoid());
            } else if (report.stopped()) {
                LOG.warnf("broker does not take outbox row %d now: %s", report.failedId(), report.failure());
            }
        }
        return settled.replaceWith(sent.length);
    }

    /** What became of the rows of one key in one pass. */
    private record KeyReport(
            List<Long> sentIds,
            long failedId,
            @org.jspecify.annotations.Nullable Throwable failure) {

        static KeyReport empty() {
            return new KeyReport(List.of(), 0, null);
        }

        KeyReport sent(long id) {
            List<Long> ids = new ArrayList<>(sentIds);
            ids.add(id);
            return new KeyReport(ids, 0, null);
        }

        KeyReport failed(long id, Throwable cause) {
            return new KeyReport(sentIds, id, cause);
        }

        boolean stopped() {
            return failure != null;
        }

        boolean poisoned() {
            return failure != null && !(failure instanceof RetriableException) && !isTimeout(failure);
        }

        private static boolean isTimeout(Throwable failure) {
            return failure instanceof java.util.concurrent.TimeoutException
                    || failure instanceof io.smallrye.mutiny.TimeoutException;
        }
    }
}
