package org.ecoplan.task.workitem.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import java.util.stream.Collectors;
import org.ecoplan.events.LeadSummaryStepTaken;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for somebody follows what was done, and waits for those only who may do it. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class WorkItemsTest {
    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;
    RoundOpened round;

    @BeforeEach
    void twoTasksAndARound() {
        clock.show("2024-10-08T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        city.send(city.task(1, LocalDate.of(2024, 10, 31)));
        city.send(city.task(2, LocalDate.of(2024, 12, 31)));
        city.awaitDuties(4);
        round = city.round(LocalDate.of(2024, 10, 12));
        city.send(round);
        probe.awaitExactly(
                4, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        probe.awaitExactly(
                2, LeadSummaryStepTaken.class, event -> event.organisation().equals(city.code), Duration.ZERO);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void whatAUnitOwesWaitsForItsPeopleAndWhatIsToBeJudgedForTheOffice() {
        // Then
        assertThat(waiting(city.county())).isEqualTo(Map.of("SIGN_DUTY", 2, "REPORT", 2));
        assertThat(waiting(city.bureau())).isEqualTo(Map.of("SIGN_DUTY", 2, "REPORT", 2, "SUMMARY", 2));
        assertThat(waiting(city.office())).isEmpty();
        assertThat(waiting(city.superior())).isEmpty();
        assertThat(waiting(City.as("auditor", city.code, "auditor"))).isEmpty();

        // When
        String report = "/reports/" + city.reportOf(city.county).get("reportId");
        String hash = call(city.county(), report + "/submissions", 0, Map.of("progress", 10, "narrative", "进展"))
                .statusCode(201)
                .extract()
                .path("latest.contentHash");

        // Then its lead unit and the office may review it
        assertThat(waiting(city.county())).isEqualTo(Map.of("SIGN_DUTY", 2, "REPORT", 1));
        assertThat(waiting(city.bureau()))
                .isEqualTo(Map.of("SIGN_DUTY", 2, "REPORT", 2, "SUMMARY", 2, "REVIEW_REPORT", 1));
        assertThat(waiting(city.office())).isEqualTo(Map.of("REVIEW_REPORT", 1));
        city.office()
                .get("/work-items/REVIEW_REPORT")
                .then()
                .body("items.id", contains(report.substring("/reports/".length())))
                .body("items[0].unit", equalTo(city.county))
                .body("items[0].day", equalTo("2024-10-08"));

        // When
        call(city.office(), report + "/return", 1, Map.of("reason", "缺佐证", "contentHash", hash))
                .statusCode(200);
        String duty = "/duties/" + city.dutyOf(city.county).get("assignmentId");
        city.county()
                .header("If-Match", "\"0\"")
                .post(duty + "/acknowledgement")
                .then()
                .statusCode(200);
        call(city.county(), duty + "/sending-back", 1, Map.of("reason", "不属本单位职责"))
                .statusCode(200);

        // Then
        assertThat(waiting(city.county())).isEqualTo(Map.of("SIGN_DUTY", 1, "REPORT", 1, "REPORT_AGAIN", 1));
        assertThat(waiting(city.office())).isEqualTo(Map.of("DECIDE_SENT_BACK", 1));
    }

    @Test
    void whatIsLateIsCountedOldestFirstAndListedPageByPage() {
        // When
        clock.show("2024-11-01T10:00");
        probe.awaitExactly(2, TaskOverdue.class, event -> event.organisation().equals(city.code), Duration.ZERO);

        // Then
        city.county()
                .get("/work-items")
                .then()
                .statusCode(200)
                .body("groups.group", contains("SIGN_DUTY", "OVERDUE_DUTY", "REPORT"))
                .body("groups.title", contains("待签收职责", "逾期未完成", "待填报"))
                .body("groups.late", contains(2, 1, 2))
                .body("groups.exact", contains(true, true, true))
                .body("groups[0].oldest", equalTo("2024-10-11"))
                .body("groups[1].oldest", equalTo("2024-10-31"))
                .body("groups[1].dayMeans", equalTo("DUE"));
        String next = city.county()
                .get("/work-items/SIGN_DUTY?limit=1")
                .then()
                .statusCode(200)
                .body("items.unit", contains(city.county))
                .extract()
                .path("next");
        city.county()
                .queryParam("cursor", next)
                .get("/work-items/SIGN_DUTY?limit=1")
                .then()
                .body("items.size()", equalTo(1))
                .body("next", equalTo(null));
        city.county()
                .get("/work-items/SIGN_DUTY?cursor=eA")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_CURSOR"));
        city.county().get("/work-items/ACCEPT_DUTY").then().statusCode(404);
        city.county().get("/work-items/NOTHING").then().statusCode(404);

        // When
        clock.show("2024-11-20T10:00");
        String order = call(
                        city.office(),
                        "/supervision-orders",
                        null,
                        Map.of(
                                "addressee",
                                city.county,
                                "subject",
                                "排污口整治逾期",
                                "demand",
                                "立即整治",
                                "grounds",
                                List.of(Map.of(
                                        "assignmentId",
                                        city.dutyOf(city.county).get("assignmentId"),
                                        "statement",
                                        "逾期 10 天")),
                                "feedbackDays",
                                3))
                .statusCode(201)
                .extract()
                .path("orderId");

        // Then
        assertThat(waiting(city.county())).containsEntry("SIGN_ORDER", 1);
        city.county()
                .header("If-Match", "\"0\"")
                .post("/supervision-orders/" + order + "/receipt")
                .then()
                .statusCode(200);
        assertThat(waiting(city.county())).containsEntry("ANSWER_ORDER", 1).doesNotContainKey("SIGN_ORDER");
        assertThat(waiting(city.office())).doesNotContainKey("OVERDUE_ORDER");
        clock.show("2024-11-26T10:00");
        assertThat(waiting(city.office())).containsEntry("OVERDUE_ORDER", 1);
    }

    @Test
    void aClosedRoundAsksForNothingUntilAWindowIsOpen() {
        // When
        call(city.office(), "/rounds/" + round.roundId() + "/closing", null, Map.of("reason", "本轮结束"))
                .statusCode(200);

        // Then
        assertThat(waiting(city.county())).isEqualTo(Map.of("SIGN_DUTY", 2));

        // When
        String window = call(
                        city.county(),
                        "/rounds/" + round.roundId() + "/reopenings",
                        null,
                        Map.of(
                                "reportId",
                                city.reportOf(city.county).get("reportId"),
                                "reason",
                                "停电",
                                "until",
                                "2024-10-15"))
                .statusCode(201)
                .extract()
                .path("reopeningId");

        // Then
        assertThat(waiting(city.office())).isEqualTo(Map.of("DECIDE_REOPENING", 1));
        assertThat(waiting(City.as("pi", city.code, "approver"))).isEqualTo(Map.of("DECIDE_REOPENING", 1));
        call(city.office(), "/reopenings/" + window + "/decision", null, Map.of("approved", true))
                .statusCode(200);
        assertThat(waiting(city.county())).isEqualTo(Map.of("SIGN_DUTY", 2, "REPORT", 1));
        clock.show("2024-10-16T10:00");
        assertThat(waiting(city.county())).doesNotContainKey("REPORT");
    }

    private static Map<String, Integer> waiting(RequestSpecification as) {
        List<Map<String, Object>> groups = as.get("/work-items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("groups");
        return groups.stream()
                .collect(Collectors.toMap(group -> (String) group.get("group"), group -> (Integer) group.get("count")));
    }

    private static ValidatableResponse call(
            RequestSpecification as, String path, @Nullable Integer version, Map<String, Object> body) {
        RequestSpecification call = version == null ? as : as.header("If-Match", "\"" + version + "\"");
        return call.contentType(ContentType.JSON).body(body).post(path).then();
    }
}
