package org.ecoplan.task.report.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.RoundRescheduled;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ReportsTest {
    private static final LocalDate DUE = LocalDate.of(2024, 10, 12);

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;

    @BeforeEach
    void openARound() {
        clock.show("2024-10-08T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        city.send(city.task(1, LocalDate.of(2024, 12, 31)));
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void aRoundAsksForOneReportADutyAndItsExpectedSetStays() {
        // Given
        RoundOpened round = city.round(DUE);

        // When
        UUID id = city.send(round);
        List<ReportRequested> requested =
                probe.awaitExactly(2, ReportRequested.class, this::ours, Duration.ofMillis(300));
        city.sendAgain(id, round);
        city.send(round);
        city.send(city.task(2, LocalDate.of(2024, 12, 31)));
        city.awaitDuties(4);

        // Then
        assertThat(requested)
                .allSatisfy(event -> assertThat(event.due()).isEqualTo(DUE))
                .extracting(ReportRequested::unitCode)
                .containsExactlyInAnyOrder(city.bureau, city.county);
        probe.awaitExactly(2, ReportRequested.class, this::ours, Duration.ofMillis(500));
        city.office()
                .get("/reports?roundId=" + round.roundId() + "&state=REQUESTED")
                .then()
                .body("items", hasSize(2))
                .body("items[0].due", equalTo(DUE.toString()))
                .body("items[0].planTitle", equalTo("长江高水平保护提质增效行动方案"))
                .body("items[0].period", equalTo("2024-Q3"));
        city.district().get("/reports").then().body("items", hasSize(0));
        city.county().get("/reports?unit=" + city.bureau).then().body("items", hasSize(1));
    }

    @Test
    void aCalendarLoadedLaterMovesTheDayByWhichReportsAreDue() {
        // Given
        RoundOpened round = city.round(DUE);
        city.send(round);
        probe.awaitExactly(2, ReportRequested.class, this::ours, Duration.ofMillis(300));

        // When
        city.send(new RoundRescheduled(
                round.roundId(),
                round.planId(),
                round.organisation(),
                round.period(),
                2024,
                DUE.plusDays(2),
                DUE.plusDays(8),
                DUE.plusDays(14),
                DUE,
                round.leadSummaryDue(),
                round.reviewDue(),
                false));

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> city.office()
                        .get("/reports?roundId=" + round.roundId())
                        .then()
                        .body("items.due", everyItem(equalTo(DUE.plusDays(2).toString()))));
    }

    @Test
    void reportsComeInPages() {
        city.send(city.round(DUE));
        probe.awaitExactly(2, ReportRequested.class, this::ours, Duration.ZERO);
        String next = city.office()
                .get("/reports?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        city.office()
                .queryParam("cursor", next)
                .get("/reports?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null))
                .body("items[0].unitCode", equalTo(city.county));
    }

    @Test
    void eachHandingInIsToldWithItsHashAndItsLateness() {
        // Given
        Map<String, Object> report = requestedReport();

        // When
        String hash = hand(city.county(), report, 0, 40, List.of())
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("SUBMITTED"))
                .extract()
                .path("latest.contentHash");
        clock.show("2024-10-12T23:50");
        hand(city.county(), report, 1, 50, List.of()).statusCode(201);
        clock.show("2024-10-14T09:00");
        hand(city.county(), report, 2, 60, List.of()).statusCode(201).body("submissions", equalTo(3));

        // Then
        List<ReportSubmitted> submitted =
                probe.awaitExactly(3, ReportSubmitted.class, this::ours, Duration.ofMillis(300));
        assertThat(submitted).extracting(ReportSubmitted::submission).containsExactly(1, 2, 3);
        assertThat(submitted).extracting(ReportSubmitted::daysLate).containsExactly(0, 0, 2);
        assertThat(submitted).extracting(ReportSubmitted::progress).containsExactly(40, 50, 60);
        assertThat(submitted.get(0).contentHash()).isEqualTo(hash);
        assertThat(submitted.get(0).due()).isEqualTo(DUE);
    }

    @Test
    void submissionsComeInFullAndInPagesWithTheLatestFirstAndListsShowNoTexts() {
        // Given
        Map<String, Object> report = requestedReport();
        for (int version = 0; version < 5; version++) {
            hand(city.county(), report, version, version * 10, List.of()).statusCode(201);
        }

        // When
        Response first = city.bureau().queryParam("limit", 3).get(submissionsOf(report));
        Response second = city.bureau()
                .queryParams(Map.of("limit", 3, "cursor", first.jsonPath().getString("next")))
                .get(submissionsOf(report));

        // Then
        first.then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(5, 4, 3)))
                .body("items[0].narrative", equalTo("已完成排查"));
        second.then()
                .body("items.number", equalTo(List.of(2, 1)))
                .body("items[1].progress", equalTo(0))
                .body("next", nullValue());
        assertThat(city.office().get("/reports").asString()).doesNotContain("已完成排查");
        assertThat(city.office().get("/reports/" + report.get("reportId")).asString())
                .doesNotContain("已完成排查");
        city.office()
                .get("/reports/" + report.get("reportId"))
                .then()
                .body("submissions", equalTo(5))
                .body("latest.number", equalTo(5))
                .body("latest.progress", equalTo(40));
        city.district().get(submissionsOf(report)).then().statusCode(404);
        City.register(probe).office().get(submissionsOf(report)).then().statusCode(404);
    }

    @Test
    void aReportIsTakenTwentyTimesAnHourAndThenAgainInTheNextOne() {
        // Given
        Map<String, Object> report = requestedReport();
        for (int version = 0; version < 20; version++) {
            hand(city.county(), report, version, version, List.of()).statusCode(201);
        }

        // When
        hand(city.county(), report, 20, 99, List.of(obligationOf(city.county)))
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_SUBMISSIONS"))
                .body("title", equalTo("该报送一小时内最多提交 20 次,请稍后再提交"));

        // Then
        city.office()
                .get("/reports/" + report.get("reportId"))
                .then()
                .header("ETag", equalTo("\"20\""))
                .body("latest.progress", equalTo(19));
        city.office().get("/duties?unit=" + city.county).then().body("items[0].obligations[0].state", equalTo("OPEN"));
        clock.show("2024-10-08T12:30");
        hand(city.county(), report, 20, 99, List.of()).statusCode(201);
    }

    @Test
    void anObligationThatIsReportedAsMetIsNotOverdue() {
        // Given
        Map<String, Object> report = requestedReport();

        // When
        hand(city.county(), report, 0, 100, List.of(obligationOf(city.county))).statusCode(201);
        clock.show("2025-01-01T00:01");

        // Then
        ReportSubmitted submitted = probe.awaitOne(ReportSubmitted.class, this::ours);
        assertThat(submitted.metObligations()).containsExactly(UUID.fromString(obligationOf(city.county)));
        TaskOverdue overdue = probe.awaitExactly(
                        1, TaskOverdue.class, event -> event.organisation().equals(city.code), Duration.ofMillis(2500))
                .get(0);
        assertThat(overdue.unitCode()).isEqualTo(city.bureau);
        city.office().get("/duties?unit=" + city.county).then().body("items[0].obligations[0].state", equalTo("MET"));
    }

    @Test
    void anotherUnitsReportCannotBeHandedIn() {
        Map<String, Object> report = requestedReport();
        City other = City.register(probe);
        other.send(other.task(1, DUE));
        other.awaitDuties(2);

        hand(city.district(), report, 0, 10, List.of()).statusCode(404).body("code", equalTo("NOT_FOUND"));
        hand(other.county(), report, 0, 10, List.of()).statusCode(404);
        hand(city.bureau(), report, 0, 10, List.of()).statusCode(403).body("code", equalTo("NOT_YOUR_UNIT"));
        hand(city.superior(), report, 0, 10, List.of()).statusCode(403).body("code", equalTo("NOT_YOUR_UNIT"));
        hand(city.office(), report, 0, 10, List.of()).statusCode(403).body("code", equalTo("FORBIDDEN"));
        city.district().get("/reports/" + report.get("reportId")).then().statusCode(404);
        expectUntouched(report);
    }

    @Test
    void anObligationOfAnotherDutyRefusesTheWholeReport() {
        Map<String, Object> report = requestedReport();
        hand(city.county(), report, 0, 10, List.of(obligationOf(city.county), obligationOf(city.bureau)))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_OBLIGATION"))
                .body("errors[0].pointer", equalTo("/metObligations"));
        expectUntouched(report);
        city.office().get("/duties?unit=" + city.county).then().body("items[0].obligations[0].state", equalTo("OPEN"));
    }

    @Test
    void aStaleOrMissingVersionIsRefused() {
        Map<String, Object> report = requestedReport();
        hand(city.county(), report, 5, 10, List.of()).statusCode(412).body("code", equalTo("STALE_VERSION"));
        city.county()
                .contentType(ContentType.JSON)
                .body(content(10, List.of()))
                .post(submissionsOf(report))
                .then()
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
        expectUntouched(report);
    }

    @Test
    void theSameCallUnderOneKeyHasOneEffectAndAnotherContentIsRefused() {
        // Given
        Map<String, Object> report = requestedReport();
        String key = UUID.randomUUID().toString();

        // When
        String first = hand(keyed(city.county(), key), report, 0, 30, List.of())
                .statusCode(201)
                .extract()
                .asString();
        String again = hand(keyed(city.county(), key), report, 0, 30, List.of())
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .extract()
                .asString();
        hand(keyed(city.county(), key), report, 0, 31, List.of())
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        // Then
        assertThat(again).isEqualTo(first);
        probe.awaitExactly(1, ReportSubmitted.class, this::ours, Duration.ofMillis(500));
    }

    @Test
    void aUnitThatIsDoneSaysSoWithoutBeingAskedAndTheOfficeAcceptsIt() {
        // Given
        city.awaitDuties(2);
        String reports = "/duties/" + city.dutyOf(city.county).get("assignmentId") + "/reports";
        Map<String, Object> content = new HashMap<>(content(100, List.of(obligationOf(city.county))));
        content.put(
                "figures", List.of(Map.of("obligationId", obligationOf(city.county), "value", 42.5, "measure", "个")));

        // When
        unasked(city.district(), reports, content).statusCode(404);
        unasked(city.bureau(), reports, content).statusCode(403).body("code", equalTo("NOT_YOUR_UNIT"));
        unasked(city.county(), reports, content(0, List.of(obligationOf(city.county))))
                .statusCode(422)
                .body("code", equalTo("MET_WITHOUT_PROGRESS"));
        Map<String, Object> report = unasked(city.county(), reports, content)
                .statusCode(201)
                .extract()
                .path("");
        unasked(city.county(), reports, content)
                .statusCode(409)
                .body("code", equalTo("UNASKED_REPORT_OPEN"))
                .body("title", containsString("/reports/" + report.get("reportId") + "/submissions"));

        // Then
        ReportSubmitted submitted = probe.awaitOne(ReportSubmitted.class, this::ours);
        assertThat(submitted.unasked()).isTrue();
        assertThat(submitted.daysLate()).isZero();
        assertThat(submitted.period()).isEqualTo("2024-Q4");
        city.office()
                .get("/reports?unasked=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].due", nullValue())
                .body("items[0].state", equalTo("SUBMITTED"));
        city.office().get("/reports?unasked=false").then().body("items", hasSize(0));
        city.office()
                .get(submissionsOf(report))
                .then()
                .body("items[0].figures[0].measure", equalTo("个"))
                .body("items[0].figures[0].value", equalTo(42.5f));

        // When
        city.office()
                .contentType(ContentType.JSON)
                .body(Map.of("contentHash", submitted.contentHash()))
                .post("/reports/" + report.get("reportId") + "/acceptance")
                .then()
                .statusCode(200);
        clock.show("2025-01-01T00:01");

        // Then
        assertThat(probe.awaitExactly(
                                1,
                                TaskOverdue.class,
                                event -> event.organisation().equals(city.code),
                                Duration.ofMillis(2500))
                        .get(0)
                        .unitCode())
                .isEqualTo(city.bureau);
        String second = unasked(city.county(), reports, content(100, List.of()))
                .statusCode(201)
                .extract()
                .path("reportId");
        city.county()
                .get("/reports/" + second + "/previous")
                .then()
                .statusCode(200)
                .body("reportId", equalTo(report.get("reportId")))
                .body("period", equalTo("2024-Q4"))
                .body("state", equalTo("ACCEPTED"))
                .body("submission.figures[0].measure", equalTo("个"));
        city.county()
                .get("/reports/" + report.get("reportId") + "/previous")
                .then()
                .statusCode(204);
        city.district().get("/reports/" + second + "/previous").then().statusCode(404);

        // When it is taken back
        city.county()
                .header("If-Match", "\"1\"")
                .post("/reports/" + second + "/submissions/withdrawal")
                .then()
                .statusCode(200);

        // Then the same one is handed in again
        unasked(city.county(), reports, content(90, List.of())).statusCode(409).body("title", containsString(second));
        String hash = hand(city.county(), Map.of("reportId", second), 2, 90, List.of())
                .statusCode(201)
                .extract()
                .path("latest.contentHash");

        // When it is accepted and one more comes on the same day
        city.office()
                .contentType(ContentType.JSON)
                .body(Map.of("contentHash", hash))
                .post("/reports/" + second + "/acceptance")
                .then()
                .statusCode(200);
        clock.show("2025-01-01T00:02");
        String third = unasked(city.county(), reports, content(95, List.of()))
                .statusCode(201)
                .extract()
                .path("reportId");

        // Then each has the one before it
        Map.of(third, second, second, report.get("reportId"))
                .forEach((one, before) -> city.county()
                        .get("/reports/" + one + "/previous")
                        .then()
                        .body("reportId", equalTo(before)));
    }

    @Test
    void aDraftIsTheUnitsAloneKeepsItsVersionAndIsGoneWhenTheReportIsHandedIn() {
        // Given
        Map<String, Object> report = requestedReport();
        String draft = "/reports/" + report.get("reportId") + "/draft";
        city.county().get(draft).then().statusCode(404);

        // When
        draft(city.county(), draft, null, Map.of("narrative", "写了一半"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        draft(city.county(), draft, null, Map.of("narrative", "另一处")).statusCode(412);
        draft(city.county(), draft, "\"1\"", Map.of("narrative", "写完了", "progress", 30))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        draft(city.county(), draft, "\"1\"", Map.of("narrative", "旧")).statusCode(412);
        draft(city.county(), draft, "\"2\"", Map.of("narrative", "长".repeat(10_001)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/narrative"));
        draft(city.bureau(), draft, null, Map.of("narrative", "代写")).statusCode(403);
        city.bureau().get(draft).then().statusCode(403);
        city.district().get(draft).then().statusCode(404);

        // Then
        city.county().get(draft).then().body("form.narrative", equalTo("写完了")).body("form.progress", equalTo(30));
        expectUntouched(report);
        hand(city.county(), report, 0, 30, List.of()).statusCode(201);
        city.county().get(draft).then().statusCode(404);
    }

    @Test
    void figuresOfAnotherDutyAndResultsBesideNoProgressAreRefused() {
        Map<String, Object> report = requestedReport();
        Map<String, Object> foreign = new HashMap<>(content(10, List.of()));
        foreign.put("figures", List.of(Map.of("obligationId", obligationOf(city.bureau), "value", 1, "measure", "个")));
        Map<String, Object> contradicting = new HashMap<>(content(10, List.of(obligationOf(city.county))));
        contradicting.put("noProgressReason", "资金未下达");
        Map<String, Object> wide = new HashMap<>(content(10, List.of()));
        wide.put(
                "figures",
                List.of(Map.of("obligationId", obligationOf(city.county), "value", 0.1234567, "measure", "个")));

        hand(city.county(), report, foreign).statusCode(422).body("errors[0].pointer", equalTo("/figures"));
        hand(city.county(), report, contradicting).statusCode(422).body("code", equalTo("NO_PROGRESS_WITH_RESULTS"));
        Map<String, Object> negative = new HashMap<>(content(10, List.of()));
        negative.put(
                "figures", List.of(Map.of("obligationId", obligationOf(city.county), "value", -7, "measure", "个")));
        Map<String, Object> unexplained = Map.of("progress", 0, "narrative", "没有进展");

        hand(city.county(), report, negative)
                .statusCode(422)
                .body("code", equalTo("NEGATIVE_FIGURE"))
                .body("errors[0].pointer", equalTo("/figures/0/value"));
        hand(city.county(), report, unexplained)
                .statusCode(422)
                .body("code", equalTo("NO_PROGRESS_REASON_MISSING"))
                .body("errors[0].pointer", equalTo("/noProgressReason"));
        hand(city.county(), report, wide).statusCode(400).body("errors[0].pointer", equalTo("/figures/0/value"));
        expectUntouched(report);
    }

    private Map<String, Object> requestedReport() {
        city.send(city.round(DUE));
        probe.awaitExactly(2, ReportRequested.class, this::ours, Duration.ZERO);
        return city.reportOf(city.county);
    }

    private void expectUntouched(Map<String, Object> report) {
        city.office()
                .get("/reports/" + report.get("reportId"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("REQUESTED"))
                .body("submissions", equalTo(0))
                .body("latest", nullValue());
        probe.expectNone(ReportSubmitted.class, this::ours, Duration.ofMillis(300));
    }

    private String obligationOf(String unit) {
        return city.office().get("/duties?unit=" + unit).jsonPath().getString("items[0].obligations[0].obligationId");
    }

    private static RequestSpecification keyed(RequestSpecification request, String key) {
        return request.header("Idempotency-Key", key);
    }

    private static ValidatableResponse hand(
            RequestSpecification request, Map<String, Object> report, int version, int progress, List<String> met) {
        return request.contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(content(progress, met))
                .post(submissionsOf(report))
                .then();
    }

    private static ValidatableResponse hand(
            RequestSpecification request, Map<String, Object> report, Map<String, Object> content) {
        return request.contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(content)
                .post(submissionsOf(report))
                .then();
    }

    private static ValidatableResponse unasked(
            RequestSpecification request, String reports, Map<String, Object> content) {
        return request.contentType(ContentType.JSON).body(content).post(reports).then();
    }

    private static ValidatableResponse draft(
            RequestSpecification request, String draft, @Nullable String version, Map<String, Object> form) {
        RequestSpecification call = version == null ? request : request.header("If-Match", version);
        return call.contentType(ContentType.JSON).body(form).put(draft).then();
    }

    private static Map<String, Object> content(int progress, List<String> met) {
        Map<String, Object> content = Map.of("progress", progress, "narrative", "已完成排查", "metObligations", met);
        if (progress > 0 || !met.isEmpty()) {
            return content;
        }
        Map<String, Object> withReason = new HashMap<>(content);
        withReason.put("noProgressReason", "资金尚未下达");
        return withReason;
    }

    private static String submissionsOf(Map<String, Object> report) {
        return "/reports/" + report.get("reportId") + "/submissions";
    }

    private boolean ours(ReportRequested event) {
        return event.organisation().equals(city.code);
    }

    private boolean ours(ReportSubmitted event) {
        return event.organisation().equals(city.code);
    }
}
