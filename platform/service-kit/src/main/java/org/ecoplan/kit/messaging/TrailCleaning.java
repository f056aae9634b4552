package org.ecoplan.kit.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;

/**
 * Drops what nobody asks for any more, table by table and a bounded number of rows a statement: sent outbox rows and
 * idempotency keys after a week, settled parked events after a year. Of the events taken in, the ids stay for ever, as
 * their topics do: a record that comes again after years has had its effect.
 */
@ApplicationScoped
class TrailCleaning {
    static final int ROWS_A_STATEMENT = 5000;
    private static final Duration LIMIT_OF_A_STATEMENT = Duration.ofSeconds(10);

    private static final List<Trail> TRAILS = List.of(
            new Trail("outbox", "id", "sent_at < now() - interval '7 days'"),
            new Trail("idempotency_key", "caller, key", "created_at < now() - interval '7 days'"),
            new Trail("parked_event", "id", "settled_at < now() - interval '366 days'"));

    private final Pool pool;
    private final Workers workers;

    TrailCleaning(Pool pool, Workers workers) {
        this.pool = pool;
        this.workers = workers;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> clean() {
        return InOrder.each(TRAILS, this::clean);
    }

    /** A table that cannot be cleaned now is seen in health, and does not keep the next from being cleaned. */
    private Uni<Void> clean(Trail trail) {
        Worker worker = workers.named("cleaning of " + trail.table(), LIMIT_OF_A_STATEMENT);
        return InOrder.whileTrue(() -> worker.step(() -> pool.query(trail.deleteSome())
                        .execute()
                        .map(deleted -> deleted.rowCount() == ROWS_A_STATEMENT)))
                .onFailure()
                .recoverWithNull();
    }

    private record Trail(String table, String key, String isOld) {
        String deleteSome() {
            return "delete from " + table + " where (" + key + ") in (select " + key + " from " + table + " where "
                    + isOld + " limit " + ROWS_A_STATEMENT + ")";
        }
    }
}
