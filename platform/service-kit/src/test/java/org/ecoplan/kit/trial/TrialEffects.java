package org.ecoplan.kit.trial;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.ecoplan.events.EventType;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;

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

    /** Very many events of one key, and behind them one of another. */
    @WithTransaction
    public Uni<Void> writeAndTellTogether(UUID hot, int times, UUID cold) {
        List<Outgoing> events = IntStream.rangeClosed(0, times)
                .mapToObj(i -> new Outgoing(
                        (i < times ? hot : cold).toString(),
                        "421300",
                        new TaskAcknowledged(hot, hot, "421300", String.valueOf(i), Instant.EPOCH)))
                .toList();
        return outbox.appendAll(events);
    }

    @WithTransaction
    public Uni<Void> tellTooMuch(UUID key) {
        TaskAcknowledged large =
                new TaskAcknowledged(key, key, "421300", "x".repeat(EventType.LARGEST_BYTES), Instant.EPOCH);
        return write(key.toString()).flatMap(done -> outbox.append(key.toString(), "421300", large));
    }

    @WithTransaction
    public Uni<Void> tellBecause(UUID key, long version, String reason) {
        TaskAcknowledged event = new TaskAcknowledged(key, key, "421300", "li", Instant.EPOCH);
        return outbox.appendAll(List.of(
                new Outgoing(key.toString(), "421300", event).version(version).because(reason)));
    }

    @WithTransaction
    public Uni<Void> tellAndFail(UUID key) {
        return writeAndTell(key, "421300", 1)
                .flatMap(done -> Uni.createFrom().failure(new IllegalStateException("the use case failed after all")));
    }

    /** One event that the trial's own inbox takes in, with the time of the database as it is told. */
    @WithTransaction
    public Uni<Void> tellReport(String period) {
        UUID any = UUID.randomUUID();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("select clock_timestamp()", Instant.class)
                        .getSingleResult())
                .flatMap(now -> outbox.append(
                        any.toString(),
                        "421300",
                        new ReportSubmitted(
                                any,
                                any,
                                any,
                                any,
                                any,
                                "421300",
                                period,
                                "421303",
                                1,
                                50,
                                "00",
                                now,
                                LocalDate.EPOCH,
                                0,
                                null)));
    }

    Uni<Void> noteLatency(String period, Instant told) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("insert into trial_latency (period, micros) values "
                                + "(?1, extract(microseconds from clock_timestamp() - ?2)::bigint)")
                        .setParameter(1, period)
                        .setParameter(2, told)
                        .executeUpdate())
                .replaceWithVoid();
    }

    public long[] latencies(String period) {
        return pool.preparedQuery("select micros from trial_latency where period = $1")
                .execute(Tuple.of(period))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .mapToLong(row -> row.getLong(0))
                        .toArray())
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    public long count(String what) {
        return pool.preparedQuery("select count(*) from trial_effect where what = $1")
                .execute(Tuple.of(what))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
