package org.ecoplan.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void aRowThatTheBrokerNeverTakesStopsOnlyItsOwnKey() {
        UUID stuck = UUID.randomUUID();
        UUID free = UUID.randomUUID();
        try (EventProbe probe = EventProbe.open()) {
            pool.query(
                            "insert into outbox (event_id, topic, event_type, aggregate_id, organisation, payload, occurred_at) "
                                    + "values (gen_random_uuid(), 'ecoplan.task.events', 'org.ecoplan.TaskAcknowledged.v1', '"
                                    + stuck + "', '421300', repeat('x', 3000000), now())")
                    .execute()
                    .await()
                    .atMost(Duration.ofSeconds(10));

            OnVertx.await(vertx, () -> effects.writeAndTell(stuck, "421300", 1));
            OnVertx.await(vertx, () -> effects.writeAndTell(free, "421300", 1));

            probe.awaitOne(TaskAcknowledged.class, event -> event.assignmentId().equals(free));
            probe.expectNone(
                    TaskAcknowledged.class, event -> event.assignmentId().equals(stuck), QUIET);
        } finally {
            pool.query("delete from outbox where length(payload) > 1000000")
                    .execute()
                    .await()
                    .atMost(Duration.ofSeconds(10));
        }
        try (EventProbe probe = EventProbe.open()) {
            assertThat(unsentOf(stuck)).isLessThanOrEqualTo(1);
        }
    }

    private long unsentOf(UUID key) {
        return pool.query("select count(*) from outbox where sent_at is null and aggregate_id = '" + key + "'")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
