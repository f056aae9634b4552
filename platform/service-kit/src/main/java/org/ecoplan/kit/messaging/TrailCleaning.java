package org.ecoplan.kit.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Drops what nobody asks for any more: sent outbox rows after a week, inbox rows after twice the retention
 * of the topics, idempotency keys after a week.
 */
@ApplicationScoped
class TrailCleaning {
    private final Pool pool;

    TrailCleaning(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> clean() {
        return pool.query("delete from outbox where sent_at < now() - interval '7 days'")
                .execute()
                .flatMap(done -> pool.query(
                                "delete from inbox where taken_at < now() - interval '60 days' and consumer <> 'directory'")
                        .execute())
                .flatMap(done -> pool.query("delete from idempotency_key where created_at < now() - interval '7 days'")
                        .execute())
                .replaceWithVoid();
    }
}
