package org.ecoplan.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.kit.trial.TrialEffects;
import org.ecoplan.kit.trial.TrialEventsIn;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.ManagementPort;
import org.ecoplan.testkit.stack.OnVertx;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class InboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    TrialEffects effects;

    @Inject
    TrialEventsIn trial;

    @Inject
    Workers workers;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Test
    void anEventThatComesTwiceHasOneEffect() {
        try (EventProbe probe = EventProbe.open()) {
            ReportSubmitted report = report("2024-Q4");
            UUID id = UUID.randomUUID();
            probe.send(id, "key", "421300", report);
            probe.send(id, "key", "421300", report);
            ReportSubmitted next = report("2024-Q4");
            probe.send("key", "421300", next);
            awaitEffectOf(next);
            probe.send(id, "key", "421300", report);
            ReportSubmitted last = report("2024-Q4");
            probe.send("key", "421300", last);
            awaitEffectOf(last);

            assertThat(effects.count(effectOf(report))).isOne();
            assertThat(parked(id.toString())).isEmpty();
        }
    }

    @Test
    void whatCannotBeReadOrIsNotKnownYetIsParkedAndTheNextIsTaken() {
        try (EventProbe probe = EventProbe.open()) {
            String broken = "{ not json " + UUID.randomUUID();
            String tomorrows = "{\"of\": \"" + UUID.randomUUID() + "\"}";
            String foreign = "{\"foreign\": \"" + UUID.randomUUID() + "\"}";
            probe.sendRaw("ecoplan.task.events", "key", broken, headers("org.ecoplan.ReportSubmitted.v1"));
            probe.sendRaw("ecoplan.task.events", "key", tomorrows, headers("org.ecoplan.ReportWeighed.v1"));
            probe.sendRaw("ecoplan.task.events", "key", foreign, headers("com.example.Something"));
            probe.sendRaw("ecoplan.task.events", "key", foreign, Map.of());
            ReportSubmitted next = report("2024-Q4");
            probe.send("key", "421300", next);

            awaitEffectOf(next);
            assertThat(parked(broken)).containsExactly("UNREADABLE");
            assertThat(parked(tomorrows)).containsExactly("UNKNOWN_TYPE");
            assertThat(parked(foreign)).isEmpty();
        }
    }

    @Test
    void aReactionThatFailsForGoodLeavesNoEffectIsParkedAloneAndDoesNotStopTheRest() {
        try (EventProbe probe = EventProbe.open()) {
            List<ReportSubmitted> good =
                    IntStream.range(0, 60).mapToObj(i -> report("2024-Q4")).toList();
            ReportSubmitted failing = report("FAIL");
            good.subList(0, 30).forEach(report -> probe.send("key", "421300", report));
            UUID id = probe.send("key", "421300", failing);
            good.subList(30, 60).forEach(report -> probe.send("key", "421300", report));

            good.forEach(this::awaitEffectOf);

            assertThat(effects.count(effectOf(failing))).isZero();
            assertThat(parked(failing.reportId().toString())).containsExactly("FAILED");
            probe.send(id, "key", "421300", failing);
            ReportSubmitted next = report("2024-Q4");
            probe.send("key", "421300", next);
            awaitEffectOf(next);
            assertThat(parked(failing.reportId().toString())).containsExactly("FAILED");
        }
    }

    @Test
    void eventsThatAreTakenAsASetHaveEachOneEffectAndTheOneThatFailsIsParkedAlone() {
        try (EventProbe probe = EventProbe.open()) {
            UUID task = UUID.randomUUID();
            for (int unit = 0; unit < 60; unit++) {
                UUID id = probe.send("key", "421300", asked(task, unit == 30 ? "FAIL" : "unit" + unit));
                if (unit == 59) {
                    probe.send(id, "key", "421300", asked(task, "unit59"));
                }
            }

            for (int unit = 0; unit < 60; unit++) {
                String effect = "asked " + task + "/unit" + unit;
                if (unit != 30) {
                    await().atMost(PATIENCE).until(() -> effects.count(effect) == 1);
                }
            }
            assertThat(effects.count("asked " + task + "/FAIL")).isZero();
            assertThat(parked(task.toString())).containsExactly("FAILED");
        }
    }

    private static ReportRequested asked(UUID task, String unit) {
        return new ReportRequested(
                UUID.randomUUID(), task, task, task, task, "421300", "2024-Q4", "1", "任务", unit, LocalDate.EPOCH);
    }

    @Test
    void aReactionThatHangsIsSeenAndTriedAgainUntilItEnds() {
        try (EventProbe probe = EventProbe.open()) {
            trial.hang(true);
            ReportSubmitted hanging = report("HANG");
            probe.send("key", "421300", hanging);

            Worker worker = workers.named("inbox trial", Duration.ZERO);
            await().atMost(PATIENCE).until(worker::hangs);
            await().atMost(PATIENCE).until(() -> worker.stalledFor().compareTo(Duration.ofSeconds(1)) > 0);
            ManagementPort.given()
                    .get("/q/health/well")
                    .then()
                    .statusCode(503)
                    .body("checks.data", hasItem(hasEntry(equalTo("inbox trial"), startsWith("stalled for"))));
            ManagementPort.given().get("/q/health/ready").then().statusCode(200);
            trial.hang(false);

            awaitEffectOf(hanging);
            await().atMost(PATIENCE).until(() -> worker.stalledFor().isZero());
            ManagementPort.given().get("/q/health/well").then().statusCode(200);
            assertThat(effects.count(effectOf(hanging))).isOne();
        } finally {
            trial.hang(false);
        }
    }

    @Test
    void eventsOfManyKeysAreTakenSideBySideAndEachOnce() {
        String period = "B" + UUID.randomUUID().toString().substring(0, 6);
        IntStream.range(0, 1000)
                .mapToObj(i -> OnVertx.start(vertx, () -> effects.tellReport(period)))
                .toList()
                .forEach(CompletableFuture::join);

        await().atMost(PATIENCE).until(() -> effects.latencies(period).length == 1000);
        assertThat(parked(period)).isEmpty();
    }

    private void awaitEffectOf(ReportSubmitted report) {
        await().atMost(PATIENCE).until(() -> effects.count(effectOf(report)) == 1);
    }

    private static String effectOf(ReportSubmitted report) {
        return "report " + report.reportId();
    }

    private static Map<String, String> headers(String type) {
        return Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", type);
    }

    private List<String> parked(String partOfPayload) {
        return pool.preparedQuery(
                        "select reason from parked_event where position($1 in payload) > 0 or event_id::text = $1")
                .execute(Tuple.of(partOfPayload))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("reason"))
                        .toList())
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static ReportSubmitted report(String period) {
        UUID any = UUID.randomUUID();
        return new ReportSubmitted(
                UUID.randomUUID(),
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
                Instant.EPOCH,
                LocalDate.EPOCH,
                0,
                null);
    }
}
