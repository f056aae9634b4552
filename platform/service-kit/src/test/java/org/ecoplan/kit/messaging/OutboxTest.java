package org.ecoplan.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.kit.trial.TrialEffects;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.OnVertx;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class OutboxTest {
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofSeconds(10);

    @Inject
    TrialEffects effects;

    @Inject
    OutboxRelay relay;

    @Inject
    Vertx vertx;

    @Inject
    Pool pool;

    @Test
    void publishesWhatWasCommittedOnceAndInTheOrderOfItsKey() {
        UUID key = UUID.randomUUID();
        try (EventProbe probe = EventProbe.open()) {
            OnVertx.await(vertx, () -> effects.writeAndTell(key, "421300", 300));

            List<TaskAcknowledged> seen = probe.awaitExactly(
                    300, TaskAcknowledged.class, event -> event.assignmentId().equals(key), QUIET);

            assertThat(seen)
                    .extracting(TaskAcknowledged::unitCode)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 300).mapToObj(String::valueOf).toList());
        }
    }

    @Test
    void tellsNothingOfATransactionThatFailed() {
        UUID key = UUID.randomUUID();
        try (EventProbe probe = EventProbe.open()) {
            assertThatThrownBy(() -> OnVertx.await(vertx, () -> effects.tellAndFail(key)))
                    .hasRootCauseMessage("the use case failed after all");

            probe.expectNone(
                    TaskAcknowledged.class, event -> event.assignmentId().equals(key), QUIET);
            assertThat(effects.count(key.toString())).isZero();
        }
    }

    @Test
    void publishesOnceThoughSeveralRelaysRun() {
        UUID key = UUID.randomUUID();
        try (EventProbe probe = EventProbe.open()) {
            OnVertx.await(vertx, () -> effects.writeAndTell(key, "421300", 100));
            List<CompletableFuture<Integer>> relays = IntStream.range(0, 8)
                    .mapToObj(i -> relay.publishBatch().subscribeAsCompletionStage())
                    .toList();
            relays.forEach(CompletableFuture::join);

            probe.awaitExactly(
                    100, TaskAcknowledged.class, event -> event.assignmentId().equals(key), QUIET);
        }
    }

    @Test
    void aRowThatTheBrokerNeverTakesStopsOnlyItsOwnKeyUntilItIsGone() {
        UUID stuck = UUID.randomUUID();
        UUID free = UUID.randomUUID();
        try (EventProbe probe = EventProbe.open()) {
            run("insert into outbox (event_id, topic, event_type, aggregate_id, organisation, payload, occurred_at) "
                    + "values (gen_random_uuid(), 'ecoplan.task.events', 'org.ecoplan.TaskAcknowledged.v1', '"
                    + stuck + "', '421300', repeat('x', 3000000), now())");
            OnVertx.await(vertx, () -> effects.writeAndTell(stuck, "421300", 1));
            OnVertx.await(vertx, () -> effects.writeAndTell(free, "421300", 1));

            probe.awaitOne(TaskAcknowledged.class, event -> event.assignmentId().equals(free));
            probe.expectNone(
                    TaskAcknowledged.class, event -> event.assignmentId().equals(stuck), QUIET);
            assertThat(unsentOf(stuck)).isEqualTo(2);

            run("delete from outbox where length(payload) > 1000000");
            OnVertx.await(vertx, () -> effects.writeAndTell(free, "421300", 1)); // wakes the relay
            probe.awaitOne(TaskAcknowledged.class, event -> event.assignmentId().equals(stuck));
            await().atMost(PATIENCE).until(() -> unsentOf(stuck) == 0);
        } finally {
            run("delete from outbox where length(payload) > 1000000");
        }
    }

    @Test
    void publishesTenThousandRowsOfOneKeyInTheirOrder() {
        UUID key = UUID.randomUUID();
        try (EventProbe probe = EventProbe.open()) {
            OnVertx.await(vertx, () -> effects.writeAndTell(key, "421300", 10_000));

            List<TaskAcknowledged> seen = probe.awaitExactly(
                    10_000,
                    TaskAcknowledged.class,
                    event -> event.assignmentId().equals(key),
                    QUIET);

            assertThat(seen)
                    .extracting(TaskAcknowledged::unitCode)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 10_000).mapToObj(String::valueOf).toList());
        }
    }

    @Test
    void aKeyWithVeryManyRowsDoesNotHoldTheOthersBack() {
        UUID hot = UUID.randomUUID();
        UUID cold = UUID.randomUUID();
        OnVertx.await(vertx, () -> effects.writeAndTellTogether(hot, 5 * UnsentRows.MOST_ROWS, cold));

        await().atMost(PATIENCE).until(() -> unsentOf(hot) + unsentOf(cold) == 0);

        assertThat(count("select count(*) from outbox where aggregate_id = '" + hot
                        + "' and sent_at > (select sent_at from outbox where aggregate_id = '" + cold + "')"))
                .isGreaterThan(UnsentRows.MOST_ROWS);
    }

    @Test
    void anEventThatNoMessageMayHoldUndoesItsTransaction() {
        UUID key = UUID.randomUUID();

        assertThatThrownBy(() -> OnVertx.await(vertx, () -> effects.tellTooMuch(key)))
                .hasRootCauseInstanceOf(EventTooLargeException.class);

        assertThat(effects.count(key.toString())).isZero();
        assertThat(unsentOf(key)).isZero();
    }

    @Test
    void isWokenByTheCommitAndNotByAGlanceNowAndThen() {
        UUID key = UUID.randomUUID();
        OnVertx.await(vertx, () -> effects.writeAndTell(key, "421300", 1));

        await().atMost(PATIENCE).until(() -> unsentOf(key) == 0);

        assertThat(count(
                        "select extract(milliseconds from sent_at - occurred_at)::bigint from outbox where aggregate_id = '"
                                + key + "'"))
                .as("milliseconds; a glance comes each %s", GLANCE)
                .isLessThan(GLANCE.toMillis() / 2);
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(Duration.ofSeconds(10));
    }

    private long unsentOf(UUID key) {
        return count("select count(*) from outbox where sent_at is null and aggregate_id = '" + key + "'");
    }

    private long count(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
