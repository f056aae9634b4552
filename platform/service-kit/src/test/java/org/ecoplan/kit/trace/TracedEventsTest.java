package org.ecoplan.kit.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.kit.trial.TrialEffects;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.events.SentEvent;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.OnVertx;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** The trace of a call goes on through the outbox, the topic and the inbox of the next service. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class TracedEventsTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String GIVEN = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Inject
    TrialEffects effects;

    @Inject
    Vertx vertx;

    private final String name = UUID.randomUUID().toString();
    private final UUID key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));

    @Test
    void theEventOfACallNamesItsTraceAndItsActor() {
        try (EventProbe probe = EventProbe.open()) {
            create(GIVEN);

            Map<String, String> headers = acknowledged(probe).headers();

            assertThat(headers.get("ce_traceparent"))
                    .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                    .isNotEqualTo(GIVEN);
            assertThat(headers).containsEntry("ce_actor", "li");
            assertThat(headers).doesNotContainKeys("ce_reason", "ce_aggregateversion");
        }
    }

    @Test
    void aCallWithoutATraceOrWithABrokenOneBeginsOne() {
        try (EventProbe probe = EventProbe.open()) {
            create("00-nothing-of-the-kind");

            assertThat(acknowledged(probe).headers().get("ce_traceparent"))
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                    .doesNotContain("0".repeat(32));
        }
    }

    @Test
    void whatAnEventCausesBelongsToItsTrace() {
        try (EventProbe probe = EventProbe.open()) {
            UUID any = UUID.randomUUID();
            probe.send(
                    UUID.randomUUID(),
                    any.toString(),
                    "421300",
                    new ReportSubmitted(
                            key,
                            any,
                            any,
                            any,
                            any,
                            "421300",
                            "TELL",
                            "421303",
                            1,
                            5,
                            "00",
                            Instant.EPOCH,
                            LocalDate.EPOCH,
                            0,
                            null),
                    Map.of("ce_traceparent", GIVEN));

            Map<String, String> headers = acknowledged(probe).headers();

            assertThat(headers.get("ce_traceparent")).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
            assertThat(headers).doesNotContainKey("ce_actor");
        }
    }

    @Test
    void anEventCarriesReasonAndVersionOfItsAggregate() {
        try (EventProbe probe = EventProbe.open()) {
            OnVertx.await(vertx, () -> effects.tellBecause(key, 7, "会议决定"));

            assertThat(acknowledged(probe).headers())
                    .containsEntry("ce_aggregateversion", "7")
                    .containsEntry("ce_reason", "会议决定");
        }
    }

    private void create(String traceparent) {
        given().auth()
                .oauth2(Tokens.of("li").unit("421300").roles("coordinator").sign())
                .header("traceparent", traceparent)
                .contentType("application/json")
                .body(Map.of("name", name, "progress", 1))
                .post("/trial")
                .then()
                .statusCode(201);
    }

    private SentEvent acknowledged(EventProbe probe) {
        return probe.awaitAsSent(
                TaskAcknowledged.class, event -> event.assignmentId().equals(key));
    }
}
