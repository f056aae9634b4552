package org.ecoplan.task.progress.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far a duty is, how far it should be, and its lamp. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ProgressTest {
    private static final LocalDate ISSUED = LocalDate.of(2024, 7, 9);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;

    @BeforeEach
    void registerTheCity() {
        clock.show("2024-09-30T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void theLampFollowsTheReportsAndItsArithmeticCanBeAskedFor() {
        // Given
        PlanTaskIssued task = city.task(ISSUED, List.of(target("GE", BigDecimal.valueOf(40), "个")), List.of());
        city.send(task);
        city.awaitDuties(2);

        // Then nothing is reported on day 83 of 540
        progress(city.county())
                .body("progress", equalTo(0))
                .body("progressSource", equalTo("NONE"))
                .body("expected.percent", equalTo(15.4f))
                .body("expected.start", equalTo("2024-07-09"))
                .body("expected.startRule", equalTo("PLAN_ISSUED"))
                .body("expected.daysGone", equalTo(83))
                .body("expected.days", equalTo(540))
                .body("lamp.colour", equalTo("YELLOW"))
                .body("lamp.restsOn", equalTo("BEHIND"))
                .body("lamp.arithmetic", startsWith("序时进度 = 100 × 已过 83 天 ÷ 共 540 天"))
                .body("thresholds.version", equalTo(0))
                .body("targets[0].noRateBecause", equalTo("尚未报送完成数"));

        // When the county reports, and the lead unit accepts it
        String report = report(12, 10);
        progress(city.office())
                .body("progress", equalTo(12))
                .body("progressSource", equalTo("CLAIMED"))
                .body("expected.behind", equalTo(3.4f))
                .body("lamp.colour", equalTo("GREEN"))
                .body("targets[0].actual", equalTo(10))
                .body("targets[0].completionRate", equalTo(25.0f));
        accept(report);

        // Then
        progress(city.office())
                .body("progressSource", equalTo("ACCEPTED"))
                .body("report.reportId", equalTo(report))
                .body("claimed", nullValue());

        // When a slip in the date of the plan is corrected, then its course begins on the right day
        city.send(new PlanCorrected(city.plan, 1, city.code, "方案", ISSUED.plusDays(7), "日期有误", ISSUED.plusDays(80)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> progress(city.office()).body("expected.start", equalTo("2024-07-16")));

        // When the county says more of its own accord
        String unasked = hand(
                city.county().contentType(ContentType.JSON).body(content(30, 12)),
                "/duties/" + city.dutyOf(city.county).get("assignmentId") + "/reports");

        // Then what is accepted counts, and what is claimed stands beside it
        progress(city.office())
                .body("progress", equalTo(12))
                .body("claimed.reportId", equalTo(unasked))
                .body("claimed.progress", equalTo(30))
                .body("targets[0].value", equalTo(40))
                .body("targets[0].valueFrom", equalTo("方案目标"));

        // When the lead unit splits the target, then each is held against its own part, and the arithmetic says so
        city.bureau()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("quotas", List.of(quota(city.county, "30"), quota(city.bureau, "10")), "reason", "按排查数分解"))
                .put("/tasks/" + task.taskId() + "/targets/"
                        + task.targets().get(0).targetId() + "/quotas")
                .then()
                .statusCode(200);
        progress(city.office())
                .body("targets[0].value", equalTo(30))
                .body("targets[0].valueFrom", equalTo("指标分解第 1 版"))
                .body("targets[0].completionRate", equalTo(33.3f))
                .body("lamp.arithmetic", endsWith(";目标值:排污口整治数按指标分解第 1 版为 30个"));

        // When the unit is done, and another party accepts its duty as a whole
        for (Map.Entry<String, Map<String, Object>> step : List.of(
                Map.entry("acknowledgement", Map.<String, Object>of()),
                Map.entry(
                        "acceptance-request",
                        Map.<String, Object>of("statement", "已完成", "evidence", List.of("7 号"))))) {
            step(city.county(), step.getKey(), step.getValue());
        }
        step(
                city.office(),
                "close-out",
                Map.of(
                        "opinion",
                        "现场核查属实",
                        "criteria",
                        List.of(
                                        "MEASURES_DONE",
                                        "VIOLATIONS_PUNISHED",
                                        "RESULT_MEETS_LEVEL",
                                        "SIMILAR_PROBLEMS_FIXED",
                                        "LONG_TERM_MECHANISM")
                                .stream()
                                .map(code -> Map.of("code", code, "answer", "YES"))
                                .toList(),
                        "evidence",
                        List.of("现场核查记录 7 号")));

        // Then it is done and behind of nothing
        progress(city.office())
                .body("progress", equalTo(100))
                .body("progressSource", equalTo("CLOSED_OUT"))
                .body("expected", nullValue())
                .body("noExpectedBecause", equalTo("该职责任务已验收销号"))
                .body("lamp.colour", equalTo("GREEN"));
    }

    @Test
    void aFigureThatWaitsForItsReviewIsNotMissingAndALaterDeadlineMovesItsOwnPartOfTheCourse() {
        // Given two points, and a report without figures that is accepted
        city.send(city.task(
                ISSUED,
                List.of(target("GE", BigDecimal.valueOf(40), "个"), target("GE", BigDecimal.valueOf(9), "个")),
                List.of()));
        city.awaitDuties(2);
        String duty = "/duties/" + city.dutyOf(city.county).get("assignmentId");
        accept(hand(
                city.county().contentType(ContentType.JSON).body(Map.of("progress", 12, "narrative", "正在推进")),
                duty + "/reports"));
        hand(city.county().contentType(ContentType.JSON).body(content(15, 10)), duty + "/reports");

        // Then
        progress(city.office())
                .body("progress", equalTo(12))
                .body("targets.noRateBecause", containsInAnyOrder("已报送的完成数待审核", "尚未报送完成数"))
                .body("expected.percent", equalTo(15.4f))
                .body("expected.parts", hasSize(0));

        // When one of the two has 540 days more
        String point = city.office().get(duty).path("obligations[0].obligationId");
        String extension = city.county()
                .contentType(ContentType.JSON)
                .body(Map.of("proposedDeadline", END.plusDays(540).toString(), "reason", "征地受阻"))
                .post(duty + "/obligations/" + point + "/extension-requests")
                .path("extensionId");
        city.office()
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "APPROVE", "reason", "属实"))
                .post("/extension-requests/" + extension + "/decision")
                .then()
                .statusCode(200);

        // Then (15.37 + 7.69) / 2
        progress(city.office())
                .body("expected.percent", equalTo(11.5f))
                .body("expected.parts.points", contains(1, 1))
                .body("expected.parts.end", contains("2025-12-31", "2027-06-24"))
                .body(
                        "lamp.arithmetic",
                        startsWith("序时进度 = 最后到期的时限事项的平均:1 项 100 × 已过 83 天 ÷ 共 540 天(2024-07-09 至 2025-12-31)、1 项 "));
    }

    private static Map<String, Object> quota(String unit, String value) {
        return Map.of("unitCode", unit, "value", new BigDecimal(value), "measure", "个");
    }

    private void step(RequestSpecification as, String step, Map<String, Object> body) {
        String duty = "/duties/" + city.dutyOf(city.county).get("assignmentId");
        long version = city.office().get(duty).jsonPath().getLong("version");
        RequestSpecification call = as.header("If-Match", "\"" + version + "\"");
        (body.isEmpty() ? call : call.contentType(ContentType.JSON).body(body))
                .post(duty + "/" + step)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsKeptOrBrokenHasNoCourseAndTheAnswerSaysOnWhatItsLampRests() {
        // Given
        city.send(city.task(
                ISSUED,
                List.of(target("ZERO", null, null), target("RANK_LE", BigDecimal.valueOf(110), "名")),
                List.of()));
        city.awaitDuties(2);

        // Then
        progress(city.county())
                .body("expected", nullValue())
                .body("noExpectedBecause", equalTo("目标均为“不发生”类目标、排名类目标"))
                .body("lamp.colour", equalTo("GREEN"))
                .body("lamp.restsOn", equalTo("DATED_POINTS"))
                .body("targets.noRateBecause", contains("该类目标不计完成率", "该类目标不计完成率"));

        // When
        clock.show("2026-01-01T00:30");

        // Then
        probe.awaitExactly(2, TaskOverdue.class, event -> event.unitCode().equals(city.county), Duration.ZERO);
        progress(city.county()).body("lamp.colour", equalTo("RED")).body("lamp.restsOn", equalTo("POINT_OVERDUE"));
    }

    @Test
    void thresholdsAreVersionedDataOfThePlanThatTheOfficeSets() {
        // Given
        city.send(city.task(ISSUED, List.of(target("GE", BigDecimal.TEN, "%")), List.of()));
        city.awaitDuties(2);

        // Then
        thresholds(city.office(), 0, 15, 15).statusCode(422).body("code", equalTo("THRESHOLDS_OUT_OF_ORDER"));
        thresholds(city.office(), 0, -1, 15).statusCode(422).body("code", equalTo("THRESHOLD_OUT_OF_RANGE"));
        thresholds(city.county(), 0, 5, 15).statusCode(403);
        thresholds(City.register(probe).office(), 0, 5, 15).statusCode(404);

        // When
        thresholds(city.office(), 0, 5, 15).statusCode(200).header("ETag", "\"1\"");
        thresholds(city.office(), 0, 5, 15).statusCode(412).body("code", equalTo("STALE_VERSION"));
        thresholds(city.office(), 1, 20, 40).statusCode(200);

        // Then
        progress(city.county()).body("lamp.colour", equalTo("GREEN")).body("thresholds.version", equalTo(2));
        city.county()
                .get("/plans/" + city.plan + "/lamp-thresholds")
                .then()
                .statusCode(200)
                .body("current.yellowBehind", equalTo(20))
                .body("versions.thresholds.yellowBehind", contains(20, 5))
                .body("versions[0].setBy", equalTo("office"))
                .body("versions[0].reason", equalTo("经联席会议研究"));
        City.as("auditor", city.code, "auditor")
                .get("/operations/audit?objectType=lamp-thresholds&objectId=" + city.plan)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        City.register(probe)
                .office()
                .get("/duties/" + city.dutyOf(city.county).get("assignmentId") + "/progress")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse thresholds(RequestSpecification as, int version, int yellow, int red) {
        return as.contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("yellowBehind", yellow, "redBehind", red, "dueSoonDays", 15, "reason", "经联席会议研究"))
                .put("/plans/" + city.plan + "/lamp-thresholds")
                .then();
    }

    private ValidatableResponse progress(RequestSpecification as) {
        return as.get("/duties/" + city.dutyOf(city.county).get("assignmentId") + "/progress")
                .then()
                .statusCode(200);
    }

    private String report(int progress, int figure) {
        city.send(city.round(LocalDate.of(2024, 10, 12)));
        probe.awaitExactly(
                2, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        String report = (String) city.reportOf(city.county).get("reportId");
        submit(report, progress, figure);
        return report;
    }

    private void submit(String report, int progress, int figure) {
        hand(
                city.county()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"0\"")
                        .body(content(progress, figure)),
                "/reports/" + report + "/submissions");
    }

    private static String hand(RequestSpecification call, String address) {
        return call.post(address).then().statusCode(201).extract().path("reportId");
    }

    private Map<String, Object> content(int progress, int figure) {
        Object point = city.office()
                .get("/duties/" + city.dutyOf(city.county).get("assignmentId"))
                .path("obligations[0].obligationId");
        return Map.of(
                "progress",
                progress,
                "narrative",
                "正在推进",
                "figures",
                List.of(Map.of("obligationId", point, "value", figure, "measure", "个")));
    }

    private void accept(String report) {
        String hash = city.office().get("/reports/" + report).path("latest.contentHash");
        city.bureau()
                .contentType(ContentType.JSON)
                .body(Map.of("contentHash", hash))
                .post("/reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }

    private static PlanTaskIssued.Target target(
            String comparator, @Nullable BigDecimal value, @Nullable String measure) {
        return new PlanTaskIssued.Target(
                UUID.randomUUID(), "排污口整治数", comparator, value, null, measure, null, END, "BINDING", false, "完成排污口整治");
    }
}
