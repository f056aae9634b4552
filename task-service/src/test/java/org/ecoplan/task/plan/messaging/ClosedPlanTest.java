package org.ecoplan.task.plan.messaging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** A closed plan ends what is open, and keeps what was reached. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ClosedPlanTest {
    @Inject
    MovingClock clock;

    @Test
    void nothingOfItIsRemindedOfAndItsOpenReportsAreTakenBack() {
        clock.show("2024-09-20T10:00");
        try (EventProbe probe = EventProbe.open()) {
            // Given
            City city = City.register(probe);
            city.send(city.task(1, LocalDate.of(2024, 10, 31)));
            city.awaitDuties(2);
            city.send(city.round(LocalDate.of(2024, 10, 12)));
            probe.awaitExactly(
                    2, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ofMillis(300));
            Map<String, Object> report = city.reportOf(city.bureau);
            city.county()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("progress", 30, "narrative", "进展"))
                    .post("/reports/" + city.reportOf(city.county).get("reportId") + "/submissions")
                    .then()
                    .statusCode(201);

            // When
            city.send(new PlanClosed(city.plan, 1, city.code, "长江高水平保护提质增效行动方案", LocalDate.of(2024, 9, 20)));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> city.reportOf(city.bureau).get("state").equals("WITHDRAWN"));
            clock.show("2024-11-02T10:00");

            // Then
            probe.expectNone(TaskOverdue.class, event -> event.organisation().equals(city.code), Duration.ofSeconds(3));
            probe.expectNone(TaskDueSoon.class, event -> event.organisation().equals(city.code), Duration.ZERO);
            List<Map<String, Object>> obligations =
                    (List<Map<String, Object>>) city.dutyOf(city.county).get("obligations");
            obligations.forEach(
                    point -> org.assertj.core.api.Assertions.assertThat(point).containsEntry("state", "ENDED"));
            city.bureau()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("progress", 50, "narrative", "完成一半"))
                    .post("/reports/" + report.get("reportId") + "/submissions")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("REPORT_WITHDRAWN"));
            city.county()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("progress", 50, "narrative", "完成一半"))
                    .post("/reports/" + city.reportOf(city.county).get("reportId") + "/submissions")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("DUTY_ENDED"));
            Map<String, Object> duty = city.dutyOf(city.county);
            city.office().get("/duties?state=ENDED_WITH_PLAN").then().body("items.assignmentId", hasSize(2));
            city.county()
                    .header("If-Match", "\"" + duty.get("version") + "\"")
                    .post("/duties/" + duty.get("assignmentId") + "/acknowledgement")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("DUTY_ENDED"));
        }
    }

    @Test
    void aRoundThatEndedBeforeStaysAsItWasAndOneThatWasRunningExpectsNothingMore() {
        clock.show("2024-09-20T10:00");
        try (EventProbe probe = EventProbe.open()) {
            // Given
            City city = City.register(probe);
            city.send(city.task(1, LocalDate.of(2024, 10, 31)));
            city.awaitDuties(2);
            RoundOpened ended = city.round(LocalDate.of(2024, 9, 19));
            RoundOpened running = city.round(LocalDate.of(2024, 9, 20));
            city.send(ended);
            city.send(running);
            probe.awaitExactly(
                    4, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);

            // When
            city.send(new PlanClosed(city.plan, 1, city.code, "长江高水平保护提质增效行动方案", LocalDate.of(2024, 9, 20)));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> city.dutyOf(city.county).get("state").equals("ENDED_WITH_PLAN"));

            // Then
            Response board = city.office().get("/rounds/" + ended.roundId() + "/board");
            board.then()
                    .statusCode(200)
                    .body("total.expected.count", equalTo(2))
                    .body("total.missing.count", equalTo(2))
                    .body("total.notExpected.count", equalTo(0))
                    .body("total.submissionRate", equalTo(0.0f));
            for (String figure : List.of("expected", "missing", "notExpected")) {
                city.office()
                        .get(board.jsonPath().getString("total." + figure + ".rows"))
                        .then()
                        .body("items.size()", equalTo(board.jsonPath().getInt("total." + figure + ".count")));
            }
            city.office()
                    .get("/rounds/" + running.roundId() + "/board")
                    .then()
                    .body("total.expected.count", equalTo(0))
                    .body("total.missing.count", equalTo(0))
                    .body("total.notExpected.count", equalTo(2));
        }
    }

    @Test
    void whatWasOverdueStaysOnRecordAndCountsNoMore() {
        clock.show("2024-09-20T10:00");
        try (EventProbe probe = EventProbe.open()) {
            // Given
            City city = City.register(probe);
            city.send(city.task(1, LocalDate.of(2024, 10, 31)));
            city.awaitDuties(2);
            clock.show("2024-11-02T10:00");
            probe.awaitExactly(
                    2, TaskOverdue.class, event -> event.organisation().equals(city.code), Duration.ofMillis(300));
            city.office()
                    .get("/duties/summary?groupBy=unit&planId=" + city.plan)
                    .then()
                    .body("items.overdue", hasItem(1));

            // When
            city.send(new PlanClosed(city.plan, 1, city.code, "长江高水平保护提质增效行动方案", LocalDate.of(2024, 11, 2)));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> city.dutyOf(city.county).get("state").equals("ENDED_WITH_PLAN"));

            // Then
            city.office()
                    .get("/duties/summary?groupBy=unit&planId=" + city.plan)
                    .then()
                    .body("items.overdue", everyItem(equalTo(0)));
            city.office()
                    .get("/duties/" + city.dutyOf(city.county).get("assignmentId"))
                    .then()
                    .body("obligations.state", hasItem("OVERDUE"));
        }
    }
}
