package org.ecoplan.task.report.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.events.ObligationReopened;
import org.ecoplan.events.ReportAccepted;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportReturned;
import org.ecoplan.events.ReportWithdrawn;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report is reviewed by another party, and everything about it stays on record. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ReviewsTest {
    private static final LocalDate DUE = LocalDate.of(2024, 10, 12);
    private static final int OFFICERS = 50;

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;
    String report;
    String obligation;

    @BeforeEach
    void requestAReport() {
        clock.show("2024-10-08T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        city.send(city.task(1, LocalDate.of(2024, 12, 31)));
        city.awaitDuties(2);
        city.send(city.round(DUE));
        probe.awaitExactly(
                2, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        obligation = obligation("obligationId");
        report = "/reports/" + city.reportOf(city.county).get("reportId");
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void aReportIsReturnedMendedTakenBackAndAcceptedAndItsClaimGoesWithIt() {
        // Given
        String first = submit(0, "第一稿").statusCode(201).extract().path("latest.contentHash");
        assertThat(obligation("state")).isEqualTo("MET");
        assertThat(obligation("claim.standing")).isEqualTo("CLAIMED");

        // When the lead unit returns it
        act(city.bureau(), "return", null, Map.of("contentHash", "0".repeat(64), "reason", "不实"))
                .statusCode(409)
                .body("code", equalTo("CONTENT_CHANGED"))
                .body("title", containsString(first));
        act(city.bureau(), "return", 1, Map.of("contentHash", first, "reason", " "))
                .statusCode(400);
        act(
                        city.bureau(),
                        "return",
                        1,
                        Map.of(
                                "contentHash",
                                first,
                                "reason",
                                "完成数与台账不一致",
                                "points",
                                List.of(
                                        Map.of("pointer", "/narrative", "remark", "请写明"),
                                        Map.of("pointer", "/figures/0/value", "remark", "没有这个数"))))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_PLACE"))
                .body("errors[0].pointer", equalTo("/points/1/pointer"));
        act(
                        city.bureau(),
                        "return",
                        1,
                        Map.of(
                                "contentHash",
                                first,
                                "reason",
                                "完成数与台账不一致",
                                "points",
                                List.of(Map.of("pointer", "/narrative", "remark", "请写明"))))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("RETURNED"));

        // Then
        ReportReturned returned = probe.awaitOne(
                ReportReturned.class, event -> event.organisation().equals(city.code));
        assertThat(returned.reason()).isEqualTo("完成数与台账不一致");
        assertThat(returned.points()).containsExactly(new ReportReturned.Point("/narrative", "请写明"));
        assertThat(returned.contentHash()).isEqualTo(first);
        probe.awaitOne(ObligationReopened.class, event -> event.unitCode().equals(city.county));
        assertThat(obligation("state")).isEqualTo("OPEN");

        // When it is handed in again, late, taken back and handed in once more
        clock.show("2024-10-14T09:00");
        submit(2, "第二稿").statusCode(201).body("latest.daysLate", equalTo(2));
        withdraw(city.bureau(), 3).statusCode(403).body("code", equalTo("NOT_YOUR_UNIT"));
        withdraw(city.county(), 3).statusCode(200).body("state", equalTo("REQUESTED"));
        assertThat(obligation("state")).isEqualTo("OPEN");
        assertThat(probe.awaitOne(
                                ReportWithdrawn.class,
                                event -> event.organisation().equals(city.code))
                        .submission())
                .isEqualTo(2);
        String third = submit(4, "第三稿").statusCode(201).extract().path("latest.contentHash");

        // Then the office accepts what it read, once
        act(city.office(), "acceptance", 5, Map.of("contentHash", third)).statusCode(200);
        ReportAccepted accepted = probe.awaitOne(
                ReportAccepted.class, event -> event.organisation().equals(city.code));
        assertThat(accepted.submission()).isEqualTo(3);
        assertThat(accepted.daysLate()).isEqualTo(2);
        assertThat(accepted.acceptedObligations()).containsExactly(UUID.fromString(obligation));
        assertThat(obligation("state")).isEqualTo("MET");
        assertThat(obligation("claim.standing")).isEqualTo("ACCEPTED");
        submit(6, "第四稿").statusCode(409).body("code", equalTo("REPORT_ACCEPTED"));
        act(city.office(), "return", 6, Map.of("contentHash", third, "reason", "回头看发现仍在直排"))
                .statusCode(200)
                .body("review.verdict", equalTo("ACCEPTANCE_VOIDED"));
        assertThat(obligation("claim")).isNull();
        city.county()
                .get(report + "/reviews")
                .then()
                .statusCode(200)
                .body("items.verdict", equalTo(List.of("ACCEPTANCE_VOIDED", "ACCEPTED", "RETURNED")))
                .body("items[2].points[0].pointer", equalTo("/narrative"));
        city.county()
                .get(report + "/submissions")
                .then()
                .body("items.number", equalTo(List.of(3, 2, 1)))
                .body("items.daysLate", equalTo(List.of(2, 2, 0)))
                .body("items.findAll { it.takenBackAt != null }.number", equalTo(List.of(2)));
        city.district().get(report + "/reviews").then().statusCode(404);
    }

    @Test
    void whoMayNotReviewIsRefusedAndTheAttemptIsInTheAuditWithAKeyAndWithout() {
        // Given
        String hash = submit(0, "进展").statusCode(201).extract().path("latest.contentHash");
        Map<String, Object> read = Map.of("contentHash", hash);

        // When
        act(city.county(), "acceptance", 1, read).statusCode(403).body("code", equalTo("OWN_REPORT"));
        act(city.county().header("Idempotency-Key", UUID.randomUUID()), "acceptance", 1, read)
                .statusCode(403);
        act(city.superior(), "acceptance", 1, read).statusCode(403).body("code", equalTo("NOT_THE_REVIEWER"));
        act(city.district(), "acceptance", 1, read).statusCode(404);
        act(City.register(probe).office(), "acceptance", 1, read).statusCode(404);

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(refusedAttempts()).hasSize(3));
        city.office().get(report).then().body("state", equalTo("SUBMITTED")).header("ETag", equalTo("\"1\""));
    }

    @Test
    void theBoardOfARoundCountsAndEachFigureLeadsToItsRowsAndManyAreAcceptedEachByItself() {
        // Given
        String round = city.reportOf(city.county).get("roundId").toString();
        String own = "/reports/" + city.reportOf(city.bureau).get("reportId");
        clock.show("2024-10-14T09:00");
        String hash = submit(0, "迟了").statusCode(201).extract().path("latest.contentHash");
        String board = "/rounds/" + round + "/board";

        // When
        Response counted = city.office().get(board);

        // Then
        counted.then()
                .statusCode(200)
                .body("total.expected.count", equalTo(2))
                .body("total.missing.count", equalTo(1))
                .body("total.late.count", equalTo(1))
                .body("total.submissionRate", equalTo(50.0f))
                .body("total.timelinessRate", equalTo(0.0f))
                .body("items.key", equalTo(List.of(city.bureau, city.county)));
        for (String figure : List.of("expected", "missing", "handedIn", "inTime", "late", "returned", "accepted")) {
            for (String place : List.of("total", "items[0].tally", "items[1].tally")) {
                int count = counted.jsonPath().getInt(place + "." + figure + ".count");
                String rows = counted.jsonPath().getString(place + "." + figure + ".rows");
                city.office().get(rows).then().statusCode(200).body("items.size()", equalTo(count));
            }
        }
        city.office()
                .get(board + "?groupBy=task")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].tally.expected.count", equalTo(2));
        city.district().get(board).then().body("total.expected.count", equalTo(0));
        City.register(probe).office().get(board).then().statusCode(404);

        // When
        Map<String, Object> many = Map.of(
                "items",
                List.of(
                        Map.of("reportId", report.substring("/reports/".length()), "contentHash", hash),
                        Map.of("reportId", own.substring("/reports/".length()), "contentHash", hash),
                        Map.of("reportId", UUID.randomUUID().toString(), "contentHash", hash)),
                "remark",
                "与台账一致");

        // Then
        city.bureau()
                .contentType(ContentType.JSON)
                .body(many)
                .post("/report-acceptances")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("items[0].state", equalTo("ACCEPTED"))
                .body("items[1].code", equalTo("OWN_REPORT"))
                .body("items[2].code", equalTo("NOT_FOUND"));
        city.office().get(board).then().body("total.accepted.count", equalTo(1)).body("total.late.count", equalTo(1));
    }

    @Test
    void ofFiftyOfficersWhoActOnOneVersionOneWins() throws Exception {
        // Given
        String hash = submit(0, "进展").statusCode(201).extract().path("latest.contentHash");

        // When
        List<Integer> reviews = all(i -> act(
                        i % 2 == 0 ? city.office() : city.bureau(),
                        i % 3 == 0 ? "acceptance" : "return",
                        1,
                        i % 3 == 0
                                ? Map.of("contentHash", hash)
                                : Map.of("contentHash", hash, "reason", "第 " + i + " 人"))
                .extract()
                .statusCode());
        if (city.office().get(report).jsonPath().getString("state").equals("ACCEPTED")) {
            act(city.office(), "return", 2, Map.of("contentHash", hash, "reason", "重报"))
                    .statusCode(200);
        }
        int version = Integer.parseInt(city.office().get(report).header("ETag").replace("\"", ""));
        List<Integer> submissions =
                all(i -> submit(version, "第 " + i + " 人的稿").extract().statusCode());

        // Then
        assertThat(reviews)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 412)
                .hasSize(OFFICERS - 1);
        assertThat(submissions)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 412)
                .hasSize(OFFICERS - 1);
        city.office()
                .get(report)
                .then()
                .header("ETag", equalTo("\"" + (version + 1) + "\""))
                .body("submissions", equalTo(2));
    }

    private static List<Integer> all(IntFunction<Integer> officer) throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
        try {
            List<Callable<Integer>> acts = IntStream.range(0, OFFICERS)
                    .mapToObj(i -> (Callable<Integer>) () -> answered(officer, i))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : officers.invokeAll(acts)) {
                statuses.add(each.get());
            }
            return statuses;
        } finally {
            officers.shutdown();
        }
    }

    /** Who is told that the service is busy has changed nothing and calls again. */
    private static int answered(IntFunction<Integer> officer, int i) {
        return Stream.generate(() -> officer.apply(i))
                .limit(OFFICERS)
                .filter(status -> status != 503)
                .findFirst()
                .orElse(503);
    }

    private ValidatableResponse submit(int version, String narrative) {
        return city.county()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("progress", 100, "narrative", narrative, "metObligations", List.of(obligation)))
                .post(report + "/submissions")
                .then();
    }

    private ValidatableResponse withdraw(RequestSpecification as, int version) {
        return as.header("If-Match", "\"" + version + "\"")
                .post(report + "/submissions/withdrawal")
                .then();
    }

    private ValidatableResponse act(
            RequestSpecification as, String what, @Nullable Integer version, Map<String, Object> body) {
        RequestSpecification call = version == null ? as : as.header("If-Match", "\"" + version + "\"");
        return call.contentType(ContentType.JSON)
                .body(new HashMap<>(body))
                .post(report + "/" + what)
                .then();
    }

    private List<String> refusedAttempts() {
        return City.as("auditor", city.code, "auditor")
                .get("/operations/audit?objectType=report&objectId=" + report.substring("/reports/".length()))
                .jsonPath()
                .getList("items.findAll { it.act == 'REVIEW_REFUSED' }.detail.code");
    }

    private String obligation(String field) {
        return city.office()
                .get("/duties?unit=" + city.county)
                .jsonPath()
                .getString("items[0].obligations[0]." + field);
    }
}
