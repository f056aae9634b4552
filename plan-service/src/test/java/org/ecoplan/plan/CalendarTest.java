package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.RoundRescheduled;
import org.ecoplan.plan.calendar.application.PublishingCalendars;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.OnVertx;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class CalendarTest {
    private static final Duration TWO_TICKS = Duration.ofMillis(2500);
    private static final String NOTICE = "国务院办公厅关于某年部分节假日安排的通知";

    @Inject
    PublishingCalendars shipped;

    @Inject
    Vertx vertx;

    /** Cases F24 and A32. */
    @Test
    void theNoticeOfAYearMovesTheOpenDueDatesAndTheOldOnesStay() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2026-12-20T09:00:00+08:00");
            String plan = Demo.issue("随州市日历试行方案", "2027-12-31");
            Api.showTime("2027-01-01T09:00:00+08:00");
            RoundOpened opened = probe.awaitOne(
                    RoundOpened.class, event -> plan.endsWith(event.planId().toString()));
            assertThat(opened.unitReportDue()).isEqualTo("2027-01-08");
            assertThat(opened.provisional()).isTrue();

            // When
            Response preview = load(2027, "/calendar/2027?dryRun=true", List.of(day("2027-01-04", "HOLIDAY")), null);

            // Then
            preview.then()
                    .statusCode(200)
                    .body("stored", equalTo(false))
                    .body("changed.roundId", hasItem(opened.roundId().toString()));
            Api.admin().get("/calendar/2027").then().statusCode(404);

            // When
            Response loaded = load(2027, "/calendar/2027", List.of(day("2027-01-04", "HOLIDAY")), null);

            // Then
            loaded.then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .body("days", equalTo(7))
                    .body("rows", hasSize(7))
                    .body(
                            "changed.find { it.roundId == '" + opened.roundId() + "' }.after.unitReportDue",
                            equalTo("2027-01-11"));
            RoundRescheduled moved = probe.awaitOne(
                    RoundRescheduled.class, event -> event.roundId().equals(opened.roundId()));
            assertThat(moved.unitReportDue()).isEqualTo("2027-01-11");
            assertThat(moved.formerUnitReportDue()).isEqualTo("2027-01-08");
            assertThat(moved.provisional()).isFalse();
            Api.office()
                    .get(plan + "/rounds")
                    .then()
                    .body("items.unitReportDue", contains("2027-01-11"))
                    .body("items.provisional", contains(false))
                    .body("items[0].former.unitReportDue", contains("2027-01-08"))
                    .body("items[0].former.calendarYear", contains(2027));

            // When
            Response again = load(2027, "/calendar/2027", List.of(day("2027-01-04", "HOLIDAY")), null);

            // Then
            again.then().statusCode(200).body("stored", equalTo(false)).body("changed", empty());
            probe.awaitExactly(1, CalendarYearPublished.class, event -> event.year() == 2027, TWO_TICKS);
        }
    }

    @Test
    void aLoadedYearIsCorrectedByThoseWhoHaveSeenItOnly() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            load(2041, "/calendar/2041", List.of(), "\"1\"").then().statusCode(412);
            load(2041, "/calendar/2041", List.of(), null).then().statusCode(201);
            List<Map<String, String>> more = List.of(day("2041-01-02", "HOLIDAY"));

            // Then
            load(2041, "/calendar/2041", more, null).then().statusCode(428);
            load(2041, "/calendar/2041", more, "\"7\"").then().statusCode(412).body("code", equalTo("STALE_VERSION"));
            Api.office()
                    .json(Map.of("source", NOTICE, "days", more))
                    .put("/calendar/2041")
                    .then()
                    .statusCode(403);

            // When
            load(2041, "/calendar/2041", more, "\"1\"")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("revision", equalTo(2));

            // Then
            assertThat(probe.awaitExactly(2, CalendarYearPublished.class, event -> event.year() == 2041, TWO_TICKS))
                    .extracting(CalendarYearPublished::revision)
                    .containsExactly(1L, 2L);
            Api.office()
                    .get("/calendar/2041")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("days.date", hasItem("2041-01-02"));
        }
    }

    @Test
    void oneBadRowOfAFileRefusesTheFileAndEachRowHasItsVerdict() {
        String file = "日期,类别,名称\n2042-01-01,放假,元旦\n2042-13-01,放假,元旦\n2042-05-01,调休上班,劳动节\n";

        upload("/calendar/2042/file?source=x&dryRun=true", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("rows.accepted", contains(true, false, false))
                .body("rows.fault.code", hasItems("BAD_DATE", "FIXED_HOLIDAY"))
                .body("stored", equalTo(false));
        upload("/calendar/2042/file?source=x", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("ROWS_REFUSED"))
                .body("errors.pointer", contains("/rows/1/date", "/rows/2/type"))
                .body("errors.code", contains("BAD_DATE", "FIXED_HOLIDAY"));
        upload("/calendar/2042/file?source=x", "日期,类别,名称\n2042-01-01,放假,元旦\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("INCOMPLETE_YEAR"));
        upload("/calendar/2042/file", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/source"));
        upload("/calendar/1999/file?source=x", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("YEAR_OUT_OF_RANGE"));
        Api.admin().get("/calendar/2042").then().statusCode(404);
    }

    @Test
    void aFileOfASpreadsheetIsLoaded() {
        StringBuilder file = new StringBuilder("日期,类别,名称\r\n");
        fixed(2043)
                .forEach(day -> file.append(day.get("date"))
                        .append(",放假,")
                        .append(day.get("name"))
                        .append("\r\n"));

        upload("/calendar/2043/file?source=某通知", file.toString().getBytes(Charset.forName("GB18030")))
                .then()
                .statusCode(201)
                .body("days", equalTo(6));
        Api.admin().get("/calendar/2043").then().body("source", equalTo("某通知")).body("days.name", hasItem("国庆节"));
    }

    @Test
    void aYearThatComesWithTheServiceIsPublishedOnceAndNotOverWhatAPersonLoaded() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            List<Map<String, String>> days = Api.admin().get("/calendar/2024").path("days");
            Api.admin()
                    .json(Map.of("source", "更正", "days", days))
                    .header("If-Match", Api.admin().tagOf("/calendar/2024"))
                    .put("/calendar/2024")
                    .then()
                    .statusCode(200);

            // When
            OnVertx.await(vertx, shipped::publishShipped);

            // Then
            Api.admin().get("/calendar/2024").then().body("source", equalTo("更正"));
            Api.admin()
                    .json(Map.of("source", "国办发明电〔2023〕7号", "days", days))
                    .header("If-Match", Api.admin().tagOf("/calendar/2024"))
                    .put("/calendar/2024")
                    .then()
                    .statusCode(200);
            probe.awaitExactly(
                    2, CalendarYearPublished.class, event -> event.year() == 2024 && event.revision() > 1, TWO_TICKS);
            probe.expectNone(
                    CalendarYearPublished.class, event -> event.year() == 2025 && event.revision() > 1, TWO_TICKS);
        }
    }

    private static Response load(int year, String path, List<Map<String, String>> more, String ifMatch) {
        List<Map<String, String>> days = new ArrayList<>(fixed(year));
        days.addAll(more);
        var request = Api.admin().json(Map.of("source", NOTICE, "days", days));
        return ifMatch == null
                ? request.put(path)
                : request.header("If-Match", ifMatch).put(path);
    }

    private static Response upload(String path, byte[] file) {
        return Api.admin().request().contentType("text/csv").body(file).put(path);
    }

    private static List<Map<String, String>> fixed(int year) {
        return List.of(
                day(year + "-01-01", "HOLIDAY"),
                day(year + "-05-01", "HOLIDAY"),
                day(year + "-05-02", "HOLIDAY"),
                day(year + "-10-01", "HOLIDAY"),
                day(year + "-10-02", "HOLIDAY"),
                day(year + "-10-03", "HOLIDAY"));
    }

    private static Map<String, String> day(String date, String type) {
        return Map.of("date", date, "type", type, "name", LocalDate.parse(date).getMonthValue() == 10 ? "国庆节" : "节日");
    }
}
