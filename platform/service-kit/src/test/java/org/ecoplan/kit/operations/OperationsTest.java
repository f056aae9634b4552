package org.ecoplan.kit.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.kit.trial.TrialEffects;
import org.ecoplan.kit.trial.TrialEventsIn;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that the broker really refuses, and an event whose reaction really fails. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class OperationsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String INSERT = "insert into outbox (event_id, topic, event_type, aggregate_id, organisation, "
            + "payload, occurred_at, attempts, next_attempt_at) values (gen_random_uuid(), 'ecoplan.task.events', "
            + "'org.ecoplan.TaskAcknowledged.v1', $1, '421300', $2, now(), $3, now() + $4 * interval '1 hour')";

    @Inject
    Pool pool;

    @Inject
    TrialEffects effects;

    @Inject
    TrialEventsIn trial;

    private final UUID key = UUID.randomUUID();

    @Test
    void aStuckKeyIsSeenAndItsRefusedEventIsSkippedWithAReason() {
        try (EventProbe probe = EventProbe.open()) {
            insert("x".repeat(3_000_000), 0, 0);
            insert(acknowledged(), 0, 0);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> operator()
                            .get("/operations/outbox")
                            .then()
                            .statusCode(200)
                            .body("waiting", greaterThanOrEqualTo(2))
                            .body("stuckKeys.key", hasItem(key.toString()))
                            .body("stuckKeys.find { it.key == '" + key + "' }.waiting", equalTo(2))
                            .body("stuckKeys.find { it.key == '" + key + "' }", hasKey("lastError")));

            act("/operations/outbox/keys/" + key + "/skip")
                    .then()
                    .statusCode(200)
                    .body("dryRun", equalTo(true))
                    .body("before", equalTo(2))
                    .body("after", equalTo(1));
            assertThat(acts(key.toString())).isEmpty();
            operator().get("/operations/outbox").then().body("stuckKeys.key", hasItem(key.toString()));

            act("/operations/outbox/keys/" + key + "/skip?dryRun=false")
                    .then()
                    .statusCode(200)
                    .body("dryRun", equalTo(false));
            probe.awaitOne(TaskAcknowledged.class, event -> event.assignmentId().equals(key));

            Row act = acts(key.toString()).get(0);
            assertThat(act.getString("done_by")).isEqualTo("wang");
            assertThat(act.getString("act")).isEqualTo("OUTBOX_SKIP");
            assertThat(act.getString("reason")).isEqualTo("已核实");
            assertThat(act.getLong("waiting_before")).isEqualTo(2);
            assertThat(act.getLong("waiting_after")).isOne();
            assertThat(act.getString("payload")).hasSize(3_000_000);
            operator().get("/operations/outbox").then().body("stuckKeys.key", not(hasItem(key.toString())));
        }
    }

    @Test
    void aReleasedKeyIsTriedAtOnce() {
        try (EventProbe probe = EventProbe.open()) {
            insert(acknowledged(), 5, 1);

            act("/operations/outbox/keys/" + key + "/release?dryRun=false")
                    .then()
                    .statusCode(200)
                    .body("before", equalTo(1));

            probe.awaitOne(TaskAcknowledged.class, event -> event.assignmentId().equals(key));
            assertThat(acts(key.toString())).hasSize(1);
        }
    }

    @Test
    void aParkedEventIsReplayedOnceItsCauseIsMended() {
        UUID any = UUID.randomUUID();
        ReportSubmitted failing = new ReportSubmitted(
                UUID.randomUUID(),
                any,
                any,
                any,
                any,
                "421300",
                "FAIL",
                "421303",
                1,
                50,
                "00",
                Instant.EPOCH,
                LocalDate.EPOCH,
                0,
                null);
        String effect = "report " + failing.reportId();
        try (EventProbe probe = EventProbe.open()) {
            UUID event = probe.send("key", "421300", failing);
            long id = parkedId(event.toString());
            operator()
                    .get("/operations/inbox")
                    .then()
                    .statusCode(200)
                    .body("consumers.find { it.consumer == 'trial' }.failed", greaterThanOrEqualTo(1));

            act("/operations/inbox/parked/" + id + "/replay?dryRun=false")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("REPLAY_FAILED"))
                    .body("title", containsString("IllegalStateException"));
            assertThat(effects.count(effect)).isZero();

            trial.mend(true);
            act("/operations/inbox/parked/" + id + "/replay")
                    .then()
                    .statusCode(200)
                    .body("dryRun", equalTo(true));
            assertThat(effects.count(effect)).isZero();

            act("/operations/inbox/parked/" + id + "/replay?dryRun=false")
                    .then()
                    .statusCode(200);
            assertThat(effects.count(effect)).isOne();
            assertThat(acts(String.valueOf(id))).hasSize(1);
            act("/operations/inbox/parked/" + id + "/replay?dryRun=false")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_PARKED"));
            assertThat(effects.count(effect)).isOne();
        } finally {
            trial.mend(false);
        }
    }

    @Test
    void aPoisonedEventIsSkippedAndStaysOnRecord() {
        try (EventProbe probe = EventProbe.open()) {
            UUID event = UUID.randomUUID();
            probe.sendRaw(
                    "ecoplan.task.events",
                    "key",
                    "{ not json",
                    Map.of("ce_id", event.toString(), "ce_type", "org.ecoplan.ReportSubmitted.v1"));
            long id = parkedId(event.toString());

            act("/operations/inbox/parked/" + id + "/replay?dryRun=false")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("UNREADABLE_EVENT"));
            act("/operations/inbox/parked/" + id + "/skip?dryRun=false").then().statusCode(200);

            Row parked = rows("select * from parked_event where id = $1", Tuple.of(id))
                    .get(0);
            assertThat(parked.getString("settled_as")).isEqualTo("SKIPPED");
            assertThat(parked.getString("settled_by")).isEqualTo("wang");
            assertThat(parked.getString("settled_why")).isEqualTo("已核实");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/operations/outbox/keys/none/skip", "/operations/outbox/keys/none/release"})
    void aKeyThatIsNotStuckIsTold(String path) {
        act(path).then().statusCode(404).body("code", equalTo("NOTHING_STUCK"));
    }

    @Test
    void onlyOperatorsActAndOnlyWithAReason() {
        for (String path : List.of("/operations/outbox", "/operations/inbox", "/operations/inbox/parked")) {
            as("coordinator").get(path).then().statusCode(403);
            given().get(path).then().statusCode(401);
            as("admin").get(path).then().statusCode(200);
        }
        String skip = "/operations/outbox/keys/none/skip";
        as("coordinator")
                .contentType("application/json")
                .body("{\"reason\":\"x\"}")
                .post(skip)
                .then()
                .statusCode(403);
        operator()
                .contentType("application/json")
                .body("{\"reason\":\" \"}")
                .post(skip)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        operator()
                .contentType("application/json")
                .body("{\"reason\":\"x\"}")
                .post(skip + "?dryRun=perhaps")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dryRun"));
    }

    private long parkedId(String event) {
        await().atMost(PATIENCE)
                .until(() -> !rows("select id from parked_event where event_id = $1", Tuple.of(UUID.fromString(event)))
                        .isEmpty());
        long id = rows("select id from parked_event where event_id = $1", Tuple.of(UUID.fromString(event)))
                .get(0)
                .getLong("id");
        operator()
                .get("/operations/inbox/parked?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.id == " + id + " }.eventId", equalTo(event))
                .body("items[0]", not(hasKey("payload")));
        return id;
    }

    private String acknowledged() {
        return "{\"assignmentId\":\"%s\",\"taskId\":\"%s\",\"organisation\":\"421300\",\"unitCode\":\"421303\",\"acknowledgedAt\":\"2025-01-02T00:00:00Z\"}"
                .formatted(key, UUID.randomUUID());
    }

    private void insert(String payload, int attempts, int hours) {
        rows(INSERT, Tuple.of(key.toString(), payload, attempts, hours));
    }

    private List<Row> acts(String subject) {
        return rows("select * from operator_action where subject = $1 order by id", Tuple.of(subject));
    }

    private List<Row> rows(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static Response act(String path) {
        return operator()
                .contentType("application/json")
                .body("{\"reason\":\"已核实\"}")
                .post(path);
    }

    private static RequestSpecification operator() {
        return as("operator");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of("wang").roles(role).sign());
    }
}
