package org.ecoplan.kit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;

/** How many events wait, how old the oldest is and how often the most stubborn one was tried. */
@ApplicationScoped
class OutboxMeters {
    private static final String WAITING = """
            select count(*) as waiting, coalesce(max(attempts), 0) as attempts,
                   coalesce(extract(epoch from now() - min(occurred_at)), 0)::bigint as age
            from outbox where sent_at is null""";

    private final Pool pool;
    private final Worker worker;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong ageSeconds = new AtomicLong();
    private final AtomicLong attempts = new AtomicLong();

    OutboxMeters(Pool pool, MeterRegistry meters, Workers workers) {
        this.pool = pool;
        this.worker = workers.named("outbox measuring", Duration.ofSeconds(10));
        meters.gauge("ecoplan.outbox.waiting", waiting);
        meters.gauge("ecoplan.outbox.age.seconds", ageSeconds);
        meters.gauge("ecoplan.outbox.attempts", attempts);
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return worker.job(() -> pool.query(WAITING)
                .execute()
                .invoke(rows -> rows.forEach(row -> {
                    waiting.set(row.getLong("waiting"));
                    ageSeconds.set(Math.max(0, row.getLong("age")));
                    attempts.set(row.getInteger("attempts"));
                }))
                .replaceWithVoid());
    }
}
