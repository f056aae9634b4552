package org.ecoplan.task.obligation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.ObligationReopened;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a unit says it reached is a claim, which it or the office can take back. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ClaimsTest {
    private static final LocalDate DUE = LocalDate.of(2024, 12, 31);

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;

    @BeforeEach
    void openARound() {
        clock.show("2024-11-20T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        city.send(city.task(1, DUE));
        city.awaitDuties(2);
        city.send(city.round(LocalDate.of(2024, 11, 29)));
        probe.awaitExactly(
                2, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void whatACorrectedReportTakesBackAfterTheDeadlineIsOverdueWithItsTrueDateAndNothingIsSentOfTheDaysBetween() {
        // Given
        hand(0, List.of(obligation()), List.of()).statusCode(201);
        clock.show("2025-01-02T10:00");
        probe.awaitExactly(
                1, TaskOverdue.class, event -> event.organisation().equals(city.code), Duration.ofMillis(2500));

        // When
        hand(1, List.of(), List.of()).statusCode(201);

        // Then
        ObligationReopened reopened = probe.awaitOne(ObligationReopened.class, event -> isOurs(event.unitCode()));
        assertThat(reopened.obligationId()).isEqualTo(UUID.fromString(obligation()));
        assertThat(reopened.reportId()).isEqualTo(UUID.fromString((String) report().get("reportId")));
        TaskOverdue overdue = probe.awaitOne(TaskOverdue.class, event -> isOurs(event.unitCode()));
        assertThat(overdue.deadline()).isEqualTo(DUE);
        assertThat(overdue.daysOver()).isEqualTo(2);
        assertThat(state()).isEqualTo("OVERDUE");
        probe.expectNone(TaskDueSoon.class, event -> isOurs(event.unitCode()), Duration.ZERO);
    }

    @Test
    void theOfficeTakesAClaimBackWithAReasonAndTheLadderGoesOnWithTheNextRung() {
        // Given
        hand(0, List.of(obligation()), List.of()).statusCode(201);
        clock.show("2024-12-17T10:00");
        probe.awaitExactly(
                1, TaskDueSoon.class, event -> event.organisation().equals(city.code), Duration.ofMillis(2500));

        // When
        retract(city.county(), "自己撤回").statusCode(403);
        retract(City.register(probe).office(), "别的市").statusCode(404);
        retract(city.office(), " ").statusCode(400);
        retract(city.office(), "现场核查发现仍在直排").statusCode(204);
        retract(city.office(), "再次撤回").statusCode(409).body("code", equalTo("OBLIGATION_NOT_MET"));

        // Then
        assertThat(probe.awaitOne(ObligationReopened.class, event -> isOurs(event.unitCode()))
                        .reason())
                .isEqualTo("现场核查发现仍在直排");
        assertThat(state()).isEqualTo("OPEN");
        probe.expectNone(TaskDueSoon.class, event -> isOurs(event.unitCode()), Duration.ofMillis(500));

        // When
        clock.show("2024-12-24T10:00");

        // Then
        assertThat(probe.awaitOne(TaskDueSoon.class, event -> isOurs(event.unitCode()))
                        .rung())
                .isEqualTo("DUE_IN_7");
    }

    @Test
    void aLaterReportTakesBackByNameWhatAnotherSaid() {
        // Given
        hand(0, List.of(obligation()), List.of()).statusCode(201);
        city.send(new RoundOpened(
                UUID.randomUUID(),
                city.plan,
                city.code,
                "2024-Q4",
                LocalDate.of(2024, 11, 20),
                DUE,
                DUE.plusDays(5),
                DUE.plusDays(9),
                null));
        probe.awaitExactly(
                4, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        Map<String, Object> next = City.items(city.office()
                        .get("/reports?state=REQUESTED&unit=" + city.county)
                        .jsonPath())
                .get(0);

        // When
        hand(next, 0, List.of(), List.of()).statusCode(201);
        assertThat(state()).isEqualTo("MET");
        hand(next, 1, List.of(), List.of(UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/retractedObligations"));
        hand(next, 1, List.of(), List.of(obligation())).statusCode(201);

        // Then
        assertThat(state()).isEqualTo("OPEN");
        city.office()
                .get("/reports/" + next.get("reportId") + "/submissions")
                .then()
                .body("items[0].retractedObligations", equalTo(List.of(obligation())));
    }

    private boolean isOurs(String unitCode) {
        return unitCode.equals(city.county);
    }

    private Map<String, Object> report() {
        return city.reportOf(city.county);
    }

    private String obligation() {
        return city.office()
                .get("/duties?unit=" + city.county)
                .jsonPath()
                .getString("items[0].obligations[0].obligationId");
    }

    private String state() {
        return city.office().get("/duties?unit=" + city.county).jsonPath().getString("items[0].obligations[0].state");
    }

    private ValidatableResponse retract(RequestSpecification as, String reason) {
        return as.contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/duties/" + city.dutyOf(city.county).get("assignmentId") + "/obligations/" + obligation()
                        + "/retraction")
                .then();
    }

    private ValidatableResponse hand(int version, List<String> met, List<String> retracted) {
        return hand(report(), version, met, retracted);
    }

    private ValidatableResponse hand(
            Map<String, Object> report, int version, List<String> met, List<String> retracted) {
        return city.county()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of(
                        "progress",
                        met.isEmpty() ? 50 : 100,
                        "narrative",
                        "进展",
                        "metObligations",
                        met,
                        "retractedObligations",
                        retracted))
                .post("/reports/" + report.get("reportId") + "/submissions")
                .then();
    }
}
