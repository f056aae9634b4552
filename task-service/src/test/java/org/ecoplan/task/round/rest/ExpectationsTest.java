package org.ecoplan.task.round.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.ReportReleased;
import org.ecoplan.events.ReportReminded;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.RoundClosed;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a round expects is fixed when it opens; afterwards only recorded decisions change it. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ExpectationsTest {
    private static final LocalDate FAR = LocalDate.of(2025, 12, 31);

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;
    String round;

    @BeforeEach
    void openARoundBeforeASecondTaskComes() {
        clock.show("2024-10-08T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        city.send(city.task(1, FAR));
        city.awaitDuties(2);
        city.send(city.round(LocalDate.of(2024, 10, 12)));
        awaitRequests(2);
        round = "/rounds/" + city.reportOf(city.county).get("roundId");
        city.send(city.task(2, FAR));
        city.awaitDuties(4);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void aDutyThatCameLaterIsAddedAndAReportReleasedEachByADecisionThatTheBoardLeadsTo() {
        // Given
        String later = duty(city.county, 2);
        city.office().get(round + "/board").then().body("total.expected.count", equalTo(2));

        // When
        decide(city.office(), "ADDED", later, "开始后下达").statusCode(201).body("count", equalTo(1));

        // Then
        awaitRequests(3);
        decide(city.office(), "ADDED", later, "再来一次")
                .statusCode(422)
                .body("code", equalTo("ALREADY_EXPECTED"))
                .body("errors[0].pointer", equalTo("/duties/0"));
        city.office()
                .get(round + "/board")
                .then()
                .body("total.expected.count", equalTo(3))
                .body("decisions.count", equalTo(1));

        // When
        decide(city.office(), "RELEASED", duty(city.bureau, 1), "由省级统一实施").statusCode(201);

        // Then
        assertThat(probe.awaitOne(
                                ReportReleased.class, event -> event.unitCode().equals(city.bureau))
                        .reason())
                .isEqualTo("由省级统一实施");
        List<Map<String, Object>> rows = city.office()
                .get(round + "/board")
                .then()
                .body("total.expected.count", equalTo(2))
                .body("total.notExpected.count", equalTo(1))
                .body("total.submissionRate", equalTo(0.0f))
                .body("decisions.count", equalTo(2))
                .extract()
                .jsonPath()
                .getList("items");
        for (Map<String, Object> row : rows) {
            Map<String, Object> decisions = (Map<String, Object>) row.get("decisions");
            assertThat(decisions).containsEntry("count", 1);
            city.office()
                    .get((String) decisions.get("rows"))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].duties[0].unitCode", equalTo(row.get("key")))
                    .body("items[0].decidedBy", equalTo("office"));
        }
        city.office().get(round + "/board?groupBy=task").then().body("items.decisions.count", equalTo(List.of(1, 1)));
        city.office()
                .get(round + "/expectation-decisions?limit=1")
                .then()
                .body("items.effect", equalTo(List.of("RELEASED")))
                .body("items.cause", equalTo(List.of("OFFICE")));
        submit(city.bureau(), city.bureau, 1).statusCode(409).body("code", equalTo("REPORT_WITHDRAWN"));
    }

    @Test
    void whoMayNotDecideAndWhatIsHandedInIsRefusedAndNothingOfTheRequestIsTaken() {
        // Given
        submit(city.county(), city.county, 0).statusCode(201);
        String handedIn = duty(city.county, 1);

        // Then
        decide(city.office(), "RELEASED", handedIn, "不必报").statusCode(422).body("code", equalTo("HANDED_IN"));
        decide(City.as("xian", city.county, "coordinator"), "ADDED", duty(city.county, 2), "补列")
                .statusCode(403)
                .body("code", equalTo("OWN_REPORT"));
        decide(city.bureau(), "ADDED", duty(city.county, 2), "补列").statusCode(403);
        decide(City.register(probe).office(), "ADDED", duty(city.county, 2), "补列")
                .statusCode(404);
        decide(city.office(), "ADDED", duty(city.county, 2), " ").statusCode(400);
        decide(city.office(), "RELEASED", "其一已报", duty(city.bureau, 1), handedIn)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/duties/1"));
        city.office()
                .get(round + "/board")
                .then()
                .body("total.expected.count", equalTo(2))
                .body("decisions.count", equalTo(0));
    }

    @Test
    void whatWasDueAndMissingWhenADutyWasClosedOutStaysMissing() {
        // Given
        String duty = "/duties/" + duty(city.county, 1);
        city.county()
                .header("If-Match", "\"0\"")
                .post(duty + "/acknowledgement")
                .then()
                .statusCode(200);
        clock.show("2024-10-14T10:00");
        Map<String, Object> done = Map.of("statement", "已完成", "evidence", List.of("随环验〔2024〕12号"));
        act(city.county(), duty, "acceptance-request", 1, done).statusCode(200);

        // When
        List<String> codes =
                city.office().get("/acceptance-criteria").jsonPath().getList("items.code");
        act(
                        city.office(),
                        duty,
                        "close-out",
                        2,
                        Map.of(
                                "opinion", "现场核查属实",
                                "evidence", List.of("现场核查记录 7 号"),
                                "criteria",
                                        codes.stream()
                                                .map(code -> Map.of("code", code, "answer", "YES"))
                                                .toList()))
                .statusCode(200);

        // Then
        city.office()
                .get(round + "/board")
                .then()
                .body("total.expected.count", equalTo(2))
                .body("total.missing.count", equalTo(2))
                .body("decisions.count", equalTo(0));
    }

    @Test
    void theStepThatEndsADutyAndTheEndOfThePlanAreKeptAsDecisions() {
        // Given
        String duty = "/duties/" + duty(city.county, 1);
        act(city.county(), duty, "sending-back", 0, Map.of("reason", "不属本单位职责")).statusCode(200);

        // When
        act(city.office(), duty, "sending-back-decision", 1, Map.of("decision", "RELEASE", "reason", "职责已划转"))
                .statusCode(200);

        // Then
        city.office()
                .get(round + "/expectation-decisions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].cause", equalTo("DUTY_ENDED"))
                .body("items[0].decidedBy", equalTo("office"))
                .body("items[0].reason", equalTo("职责已划转"))
                .body("items[0].duties.unitCode", equalTo(List.of(city.county)));

        // When
        city.send(new PlanClosed(city.plan, 1, city.code, "长江高水平保护提质增效行动方案", LocalDate.of(2024, 10, 8)));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> city.office()
                        .get(round + "/expectation-decisions")
                        .then()
                        .body("items.cause", equalTo(List.of("PLAN_CLOSED", "DUTY_ENDED")))
                        .body("items[0].duties.unitCode", equalTo(List.of(city.bureau))));
        city.office()
                .get(round + "/board")
                .then()
                .body("total.expected.count", equalTo(0))
                .body("total.notExpected.count", equalTo(2));
        city.district().get(round + "/expectation-decisions").then().body("items", hasSize(0));
    }

    @Test
    void whatWasDueBeforeADutyWasGivenToAnotherUnitStaysMissingAndTheOtherUnitIsAskedForWhatWasNot() {
        // Given a round that is over when the county's duty is given to the district, and one that is not
        RoundOpened second = city.round(LocalDate.of(2024, 10, 20));
        city.send(second);
        awaitRequests(6);
        String old = "/duties/" + duty(city.county, 1);
        act(city.county(), old, "sending-back", 0, Map.of("reason", "不属本单位职责")).statusCode(200);
        clock.show("2024-10-14T10:00");

        // When
        act(
                        city.office(),
                        old,
                        "sending-back-decision",
                        1,
                        Map.of("decision", "REASSIGN", "reason", "职责已划转", "otherUnit", city.district))
                .statusCode(200);

        // Then
        city.office()
                .get(round + "/board")
                .then()
                .body("total.expected.count", equalTo(2))
                .body("total.missing.count", equalTo(2))
                .body("decisions.count", equalTo(0))
                .body("items.key", hasItem(city.county))
                .body("items.key", not(hasItem(city.district)));
        probe.awaitExactly(1, ReportRequested.class, event -> event.unitCode().equals(city.district), Duration.ZERO);
        city.office()
                .get("/rounds/" + second.roundId() + "/board")
                .then()
                .body("total.expected.count", equalTo(4))
                .body("items.key", containsInAnyOrder(city.bureau, city.county, city.district))
                .body("items.tally.expected.count", containsInAnyOrder(2, 1, 1));
        city.office()
                .get("/rounds/" + second.roundId() + "/expectation-decisions")
                .then()
                .body("items.cause", containsInAnyOrder("DUTY_REASSIGNED", "DUTY_ENDED"))
                .body("items.effect", containsInAnyOrder("ADDED", "RELEASED"))
                .body("items.reason", everyItem(equalTo("职责已划转")));
    }

    @Test
    void theOfficeRemindsOfAllMissingReportsEachOnceADay() {
        // Given
        submit(city.county(), city.county, 0).statusCode(201);

        // When
        remind(city.office()).statusCode(200).body("reminded", equalTo(1)).body("remindedOn", equalTo("2024-10-08"));
        remind(city.office()).statusCode(200).body("reminded", equalTo(0));
        clock.show("2024-10-14T10:00");
        remind(city.office()).statusCode(200).body("reminded", equalTo(1));

        // Then
        List<ReportReminded> told = probe.awaitExactly(
                2, ReportReminded.class, event -> event.organisation().equals(city.code), Duration.ofMillis(300));
        assertThat(told)
                .allSatisfy(event -> assertThat(event.unitCode()).isEqualTo(city.bureau))
                .extracting(ReportReminded::remindedOn)
                .containsExactly(LocalDate.of(2024, 10, 8), LocalDate.of(2024, 10, 14));
        remind(city.bureau()).statusCode(403);
        remind(City.register(probe).office()).statusCode(404);
    }

    @Test
    void ofWhatCannotBeHandedInAnyMoreNobodyIsRemindedAndNobodyHasItAsWork() {
        // Given
        String old = "/duties/" + duty(city.county, 1);
        act(city.county(), old, "sending-back", 0, Map.of("reason", "不属本单位职责")).statusCode(200);
        clock.show("2024-10-14T10:00");
        city.county().get("/work-items/REPORT").then().body("items", hasSize(1));

        // When
        act(
                        city.office(),
                        old,
                        "sending-back-decision",
                        1,
                        Map.of("decision", "REASSIGN", "reason", "职责已划转", "otherUnit", city.district))
                .statusCode(200);

        // Then
        submit(city.county(), city.county, 0).statusCode(409).body("code", equalTo("DUTY_ENDED"));
        city.county().get("/work-items/REPORT").then().body("items", hasSize(0));
        city.bureau().get("/work-items/REPORT").then().body("items", hasSize(1));
        remind(city.office()).statusCode(200).body("reminded", equalTo(1));
        probe.awaitExactly(
                1, ReportReminded.class, event -> event.organisation().equals(city.code), Duration.ofMillis(300));
        city.office().get(round + "/board").then().body("total.missing.count", equalTo(2));
    }

    @Test
    void aClosedRoundTakesAReportOnlyThroughAWindowThatAnotherPersonApprovedAndThatClosesByItself() {
        // Given
        post(city.bureau(), round + "/closing", Map.of("reason", "通报已印发")).statusCode(403);
        post(city.office(), round + "/reopenings", Map.of("reason", "补报", "until", "2024-10-25"))
                .statusCode(409)
                .body("code", equalTo("ROUND_NOT_CLOSED"));
        post(city.office(), round + "/closing", Map.of("reason", "通报已印发"))
                .statusCode(200)
                .body("closedBy", equalTo("office"));
        post(city.office(), round + "/closing", Map.of("reason", "再关一次")).statusCode(409);
        RoundClosed told = probe.awaitExactly(
                        1, RoundClosed.class, event -> event.organisation().equals(city.code), Duration.ofMillis(300))
                .get(0);
        city.office()
                .get(round + "/board")
                .then()
                .statusCode(200)
                .body("total.expected.count", equalTo((int) told.expected()))
                .body("total.missing.count", equalTo((int) told.missing()))
                .body(
                        "items.key",
                        equalTo(told.units().stream()
                                .map(RoundClosed.OfUnit::unitCode)
                                .toList()));
        assertThat(told.missing())
                .as("nobody has handed in")
                .isEqualTo(told.expected())
                .isPositive();
        assertThat(told.submissionRate()).isEqualByComparingTo("0.0");
        submit(city.county(), city.county, 0)
                .statusCode(409)
                .body("code", equalTo("ROUND_CLOSED"))
                .body("title", containsString("2024-10-08 10:00 由 office 关闭(通报已印发)"));

        decide(city.office(), "RELEASED", duty(city.bureau, 1), "事后免报")
                .statusCode(409)
                .body("code", equalTo("ROUND_CLOSED"));

        // When the unit asks for its own report and nobody for another's
        String report = (String) city.reportOf(city.county).get("reportId");
        Map<String, Object> wanted = Map.of("reportId", report, "reason", "汛期数据需补报", "until", "2024-10-10");
        post(city.bureau(), round + "/reopenings", wanted).statusCode(403).body("code", equalTo("NOT_YOUR_UNIT"));
        post(city.county(), round + "/reopenings", Map.of("reason", "整轮", "until", "2024-10-10"))
                .statusCode(403)
                .body("code", equalTo("NOT_THE_OFFICE"));
        String window = "/reopenings/"
                + post(city.county(), round + "/reopenings", wanted)
                        .statusCode(201)
                        .body("standing", equalTo("ASKED"))
                        .extract()
                        .path("reopeningId");

        // Then it is asked for once until it is decided, whoever asks
        post(city.office(), round + "/reopenings", wanted)
                .statusCode(409)
                .body("code", equalTo("REOPENING_UNDECIDED"))
                .body("title", containsString("2024-10-08 10:00 由 xian 提出的同一报送的重新开放申请尚待批准"));
        city.office().get("/reopenings").then().body("items", hasSize(1));

        // Then it opens by the decision of another person
        submit(city.county(), city.county, 0).statusCode(409);
        post(City.as("xian", city.county, "coordinator"), window + "/decision", Map.of("approved", true))
                .statusCode(403)
                .body("code", equalTo("SAME_PERSON"));
        post(city.county(), window + "/decision", Map.of("approved", true)).statusCode(403);
        post(City.register(probe).office(), window + "/decision", Map.of("approved", true))
                .statusCode(404);
        post(city.office(), window + "/decision", Map.of("approved", true, "remark", "同意"))
                .statusCode(200)
                .body("standing", equalTo("OPEN"))
                .body("decided.by", equalTo("office"));
        submit(city.bureau(), city.bureau, 0).statusCode(409).body("code", equalTo("ROUND_CLOSED"));
        submit(city.county(), city.county, 0).statusCode(201);

        // And closes by itself
        clock.show("2024-10-11T00:00");
        submit(city.county(), city.county, 1)
                .statusCode(409)
                .body("code", equalTo("ROUND_CLOSED"))
                .body("title", containsString("重新开放已于 2024-10-11 00:00 到期"));
        city.office()
                .get("/reopenings?standing=EXPIRED")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("汛期数据需补报"))
                .body("items[0].asked.by", equalTo("xian"));
        city.office().get("/reopenings?standing=OPEN").then().body("items", hasSize(0));
        city.district().get("/reopenings").then().body("items", hasSize(0));
    }

    private static ValidatableResponse post(RequestSpecification as, String address, Map<String, Object> body) {
        return as.contentType(ContentType.JSON).body(body).post(address).then();
    }

    private ValidatableResponse remind(RequestSpecification as) {
        return as.post(round + "/reminders").then();
    }

    private void awaitRequests(int count) {
        probe.awaitExactly(
                count, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
    }

    private ValidatableResponse decide(RequestSpecification as, String effect, String duty, String reason) {
        return decide(as, effect, reason, new String[] {duty});
    }

    private ValidatableResponse decide(RequestSpecification as, String effect, String reason, String... duties) {
        return as.contentType(ContentType.JSON)
                .body(Map.of("effect", effect, "duties", duties, "reason", reason))
                .post(round + "/expectation-decisions")
                .then();
    }

    private static ValidatableResponse act(
            RequestSpecification as, String duty, String step, int version, Map<String, Object> body) {
        return as.header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(duty + "/" + step)
                .then();
    }

    private ValidatableResponse submit(RequestSpecification as, String unit, int version) {
        return as.header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(Map.of("progress", 40, "narrative", "进展"))
                .post("/reports/" + city.reportOf(unit).get("reportId") + "/submissions")
                .then();
    }

    private String duty(String unit, int position) {
        return city.office()
                .get("/duties?unit=" + unit)
                .jsonPath()
                .getString("items.find { it.ordinal == '(" + position + ")' }.assignmentId");
    }
}
