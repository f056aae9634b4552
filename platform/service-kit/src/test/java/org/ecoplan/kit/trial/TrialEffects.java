package org.ecoplan.kit.trial;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.kit.messaging.Outbox;

/** A use case of the trial application: writes an effect and tells of it. */
@ApplicationScoped
public class TrialEffects {
    private final Outbox outbox;
    private final Pool pool;

    TrialEffects(Outbox outbox, Pool pool) {
        this.outbox = outbox;
        this.pool = pool;
    }

    public Uni<Void> write(String what) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("insert into trial_effect (what) values (?1)")
                        .setParameter(1, what)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @WithTransaction
    public Uni<Void> writeInATransaction(String what) {
        return write(what);
    }

    @WithTransaction
    public Uni<Void> writeAndTell(UUID key, String organisation, int times) {
        List<TaskAcknowledged> events = IntStream.range(0, times)
                .mapToObj(i -> new TaskAcknowledged(
                        key, UUID.randomUUID(), organisation, String.valueOf(i), Instant.EPOCH.plusSeconds(i)))
                .toList();
        return write(key.toString()).flatMap(done -> outbox.appendAll(key.toString(), organisation, events));
    }

    @WithTransaction
    public Uni<Void> tellAndFail(UUID key) {
        return writeAndTell(key, "421300", 1)
                .flatMap(done -> Uni.createFrom().failure(new IllegalStateException("the use case failed after all")));
    }

    public long count(String what) {
        return pool.preparedQuery("select count(*) from trial_effect where what = $1")
                .execute(Tuple.of(what))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
