package org.ecoplan.kit.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.events.EventType;
import org.ecoplan.kit.flow.InOrder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the outbox: one relay at a time per service (advisory lock of the transaction), in the order of
 * the row ids within a key, marked as sent only after the broker's acknowledgement. A crash in between
 * publishes a row again; the inbox of the receiver takes it once.
 *
 * <p>A row that the broker will never take stops only its own key and is tried again, alone, at growing intervals;
 * a broker that is away stops the pass and leaves no mark.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final Pool pool;
    private final UnsentRows unsent;
    private final EventProducer producer;

    OutboxRelay(Pool pool, UnsentRows unsent, EventProducer producer) {
        this.pool = pool;
        this.unsent = unsent;
        this.producer = producer;
    }

    /**
     * One pass: publishes a portion; answers how many rows were acknowledged, none when there are none or another
     * instance relays. Fails when the broker takes nothing now.
     */
    Uni<Integer> publishBatch() {
        return pool.withTransaction(transaction -> unsent.lock(transaction)
                        .flatMap(locked -> locked
                                ? unsent.next(transaction).flatMap(rows -> publish(transaction, sendable(rows)))
                                : Uni.createFrom().item(new Pass(List.of(), List.of(), null))))
                .flatMap(Pass::answer);
    }

    /** Without the rows behind one that was refused before: it is tried alone. */
    private static List<OutboxRow> sendable(List<OutboxRow> rows) {
        Set<OutboxRow.Key> waiting = new HashSet<>();
        List<OutboxRow> sendable = new ArrayList<>();
        for (OutboxRow row : rows) {
            if (!waiting.contains(row.key())) {
                sendable.add(row);
                if (row.attempts() > 0 || isTooLarge(row)) {
                    waiting.add(row.key());
                }
            }
        }
        return sendable;
    }

    private Uni<Pass> publish(SqlConnection transaction, List<OutboxRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(new Pass(List.of(), List.of(), null))
                : producer.send(rows).map(outcomes -> Pass.of(rows, outcomes)).call(pass -> settle(transaction, pass));
    }

    private Uni<Void> settle(SqlConnection transaction, Pass pass) {
        return unsent.markSent(transaction, pass.sent())
                .flatMap(done -> InOrder.each(pass.refused(), refused -> {
                    LOG.errorf(
                            "outbox row %d is not taken by the broker, its key waits: %s",
                            refused.row().id(), refused.failure());
                    return unsent.markStuck(transaction, refused.row().id(), String.valueOf(refused.failure()));
                }));
    }

    /** What no append lets in, but an older version may have left. */
    private static boolean isTooLarge(OutboxRow row) {
        return row.payload().length() > EventType.LARGEST_BYTES;
    }

    private record Refused(OutboxRow row, Throwable failure) {}

    /** What became of a portion: of each key the rows before its first failure count as sent. */
    private record Pass(
            List<Long> sent,
            List<Refused> refused,
            @Nullable Throwable away) {

        static Pass of(List<OutboxRow> rows, List<@Nullable Throwable> outcomes) {
            List<Long> sent = new ArrayList<>();
            List<Refused> refused = new ArrayList<>();
            Set<OutboxRow.Key> stopped = new HashSet<>();
            Throwable away = null;
            for (int i = 0; i < rows.size(); i++) {
                OutboxRow row = rows.get(i);
                Throwable failure = outcomes.get(i);
                if (stopped.contains(row.key())) {
                    continue;
                }
                if (failure == null) {
                    sent.add(row.id());
                } else {
                    stopped.add(row.key());
                    if (BrokerFailures.isAway(failure)) {
                        away = failure;
                    } else {
                        refused.add(new Refused(row, failure));
                    }
                }
            }
            return new Pass(sent, refused, away);
        }

        Uni<Integer> answer() {
            return away != null && sent.isEmpty()
                    ? Uni.createFrom().failure(away)
                    : Uni.createFrom().item(sent.size() + refused.size());
        }
    }
}
