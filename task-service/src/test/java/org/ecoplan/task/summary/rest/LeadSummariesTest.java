package org.ecoplan.task.summary.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
import org.ecoplan.events.LeadSummaryDue;
import org.ecoplan.events.LeadSummaryStepTaken;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.RoundRescheduled;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lead unit of a task sums up what the units reported for a round; the office accepts it. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class LeadSummariesTest {
    private static final LocalDate REPORTS_DUE = LocalDate.of(2024, 10, 12);

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;
    RoundOpened round;
    String summary;

    @BeforeEach
    void openARoundOfATaskOfTwoUnitsAndOneOfOne() {
        clock.show("2024-10-08T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        LocalDate far = LocalDate.of(2025, 12, 31);
        city.send(city.task(1, far));
        city.send(city.task(2, 1, List.of(city.duty(city.district, "LEAD")), far));
        city.awaitDuties(3);
        round = city.round(REPORTS_DUE);
        city.send(round);
        probe.awaitExactly(
                3, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        LeadSummaryStepTaken asked = probe.awaitOne(LeadSummaryStepTaken.class, this::isOurs);
        assertThat(asked.step()).isEqualTo("ASK");
        assertThat(asked.unitCode()).isEqualTo(city.bureau);
        assertThat(asked.due()).isEqualTo(round.leadSummaryDue());
        summary = "/lead-summaries/" + asked.summaryId();
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void aSummaryIsMadeOfTheAcceptedReportsNamesTheOthersAndBindsToWhatWasRead() {
        // Given
        city.bureau()
                .get(summary + "/draft")
                .then()
                .statusCode(200)
                .body("basis.parts", empty())
                .body("basis.open.standing", contains("MISSING", "MISSING"));
        String report = report(city.county(), city.county, "已整治 42 个");
        report(city.bureau(), city.bureau, "已开展督导");

        // When the lead unit reads what there is
        String before = city.bureau()
                .get(summary + "/draft")
                .then()
                .body("basis.open.standing", contains("UNREVIEWED", "UNREVIEWED"))
                .extract()
                .path("basis.hash");
        accept(report);
        String basis = city.bureau()
                .get(summary + "/draft")
                .then()
                .body("basis.parts.unitCode", contains(city.county))
                .body("basis.parts[0].reportId", equalTo(report.substring("/reports/".length())))
                .body("basis.open.unitCode", contains(city.bureau))
                .body("proposal.narrative", containsString("单位" + city.county + ":进度 40%。已整治 42 个"))
                .body("proposal.narrative", containsString("单位" + city.bureau + "(已报送未审核)"))
                .body("draft", nullValue())
                .extract()
                .path("basis.hash");

        // Then it is the unit's to write, on what is accepted by now
        save(city.bureau(), 0).statusCode(204).header("ETag", "\"1\"");
        save(city.bureau(), 0).statusCode(412);
        save(city.county(), 1).statusCode(403);
        city.bureau().get(summary + "/draft").then().body("draft.narrative", equalTo("半成品"));
        city.office().get(summary + "/draft").then().body("draft", nullValue());
        submit(city.bureau(), 1, before).statusCode(409).body("code", equalTo("BASIS_CHANGED"));
        String hash = submit(city.bureau(), 1, basis)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("daysLate", equalTo(0))
                .extract()
                .path("contentHash");
        assertThat(groups(city.office())).contains("REVIEW_SUMMARY");
        assertThat(groups(city.bureau())).doesNotContain("SUMMARY");

        // When the office returns it, and it comes again too late
        act(city.bureau(), "acceptance", 2, Map.of("contentHash", hash)).statusCode(403);
        act(city.office(), "return", 2, Map.of("contentHash", "0".repeat(64), "reason", "不实"))
                .statusCode(409)
                .body("code", equalTo("CONTENT_CHANGED"));
        act(city.office(), "return", 2, Map.of("contentHash", hash, "reason", "请写明问题"))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        assertThat(groups(city.bureau())).contains("SUMMARY_AGAIN");
        String again = submit(city.bureau(), 3, basis).statusCode(200).extract().path("contentHash");
        assertThat(again).as("the same words on the same basis").isEqualTo(hash);
        act(city.office(), "acceptance", 4, Map.of("contentHash", again)).statusCode(200);

        // Then
        city.county()
                .get(summary + "/submissions")
                .then()
                .statusCode(200)
                .body("items.number", contains(3, 1))
                .body("items[0].basis.open.unitCode", contains(city.bureau));
        city.county().get(summary).then().body("history.step", contains("SUBMIT", "RETURN", "SUBMIT", "ACCEPT"));
        city.district().get(summary).then().statusCode(404);
        assertThat(probe.awaitExactly(5, LeadSummaryStepTaken.class, this::isOurs, Duration.ZERO))
                .extracting(LeadSummaryStepTaken::state)
                .containsExactly("REQUESTED", "SUBMITTED", "RETURNED", "SUBMITTED", "ACCEPTED");
        assertThat(City.as("auditor", city.code, "auditor")
                        .get("/operations/audit?objectType=lead-summary&objectId="
                                + summary.substring("/lead-summaries/".length()))
                        .jsonPath()
                        .getList("items.act", String.class))
                .contains("EDIT_REFUSED", "ACCEPT_REFUSED", "DRAFT_SAVED", "ACCEPTED");
    }

    @Test
    void itIsToldOfBeforeItsLastDayAndBehindItOnceAndGoesWithTheLeadOfItsTask() {
        // Given
        city.send(moved(round.leadSummaryDue().plusDays(2)));
        clock.show("2024-10-17T00:10");
        LeadSummaryDue soon = probe.awaitOne(
                LeadSummaryDue.class, event -> event.organisation().equals(city.code));
        assertThat(soon.due()).isEqualTo(LocalDate.of(2024, 10, 20));
        assertThat(soon.daysOver()).isEqualTo(-3);

        // When another unit takes the lead over
        String duty = "/duties/" + city.dutyOf(city.bureau).get("assignmentId");
        post(city.bureau(), duty + "/acknowledgement", 0, Map.of()).statusCode(200);
        post(city.bureau(), duty + "/sending-back", 1, Map.of("reason", "职责划转")).statusCode(200);
        post(
                        city.office(),
                        duty + "/sending-back-decision",
                        2,
                        Map.of("decision", "REASSIGN", "reason", "按三定方案划转", "otherUnit", city.district))
                .statusCode(200);

        // Then
        assertThat(probe.awaitExactly(2, LeadSummaryStepTaken.class, this::isOurs, Duration.ZERO))
                .extracting(LeadSummaryStepTaken::unitCode)
                .containsExactly(city.bureau, city.district);

        // When its last day is over
        clock.show("2024-10-21T00:10");

        // Then
        assertThat(probe.awaitExactly(
                        2,
                        LeadSummaryDue.class,
                        event -> event.organisation().equals(city.code),
                        Duration.ofMillis(1500)))
                .extracting(LeadSummaryDue::unitCode, LeadSummaryDue::rung)
                .containsExactly(tuple(city.bureau, "DUE_IN_3"), tuple(city.district, "LATE"));
        assertThat(listed("standing=OVERDUE")).containsExactly(summary.substring("/lead-summaries/".length()));
        String basis = city.district().get(summary + "/draft").jsonPath().getString("basis.hash");
        String tag = city.district().get(summary).header("ETag").replace("\"", "");
        submit(city.district(), Integer.parseInt(tag), basis).statusCode(200).body("daysLate", equalTo(1));
        assertThat(listed("standing=LATE")).hasSize(1);
        assertThat(listed("standing=OVERDUE")).isEmpty();
    }

    @Test
    void aClosedRoundTakesNoneAndAClosedPlanOwesNone() {
        // Given
        String basis = city.bureau().get(summary + "/draft").jsonPath().getString("basis.hash");
        city.office()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "通报已印发"))
                .post("/rounds/" + round.roundId() + "/closing")
                .then()
                .statusCode(200);

        // Then
        submit(city.bureau(), 0, basis).statusCode(409).body("code", equalTo("ROUND_CLOSED"));
        assertThat(groups(city.bureau())).doesNotContain("SUMMARY");

        // When
        city.send(new PlanClosed(city.plan, 1, city.code, "到期", LocalDate.of(2024, 10, 8)));

        // Then
        assertThat(probe.awaitExactly(2, LeadSummaryStepTaken.class, this::isOurs, Duration.ZERO))
                .extracting(LeadSummaryStepTaken::state)
                .containsExactly("REQUESTED", "WITHDRAWN");
    }

    private RoundRescheduled moved(LocalDate due) {
        return new RoundRescheduled(
                round.roundId(),
                city.plan,
                city.code,
                round.period(),
                2024,
                round.unitReportDue(),
                due,
                round.reviewDue(),
                round.unitReportDue(),
                round.leadSummaryDue(),
                round.reviewDue(),
                false);
    }

    private boolean isOurs(LeadSummaryStepTaken event) {
        return event.organisation().equals(city.code);
    }

    private List<String> listed(String query) {
        return city.office().get("/lead-summaries?" + query).jsonPath().getList("items.summaryId");
    }

    private static List<String> groups(RequestSpecification as) {
        return as.get("/work-items").jsonPath().getList("groups.group");
    }

    private String report(RequestSpecification as, String unit, String narrative) {
        String report = "/reports/" + city.reportOf(unit).get("reportId");
        post(as, report + "/submissions", 0, Map.of("progress", 40, "narrative", narrative))
                .statusCode(201);
        return report;
    }

    private void accept(String report) {
        String hash = city.office().get(report).jsonPath().getString("latest.contentHash");
        post(city.office(), report + "/acceptance", 1, Map.of("contentHash", hash))
                .statusCode(200);
    }

    private ValidatableResponse save(RequestSpecification as, int version) {
        return as.contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("narrative", "半成品"))
                .put(summary + "/draft")
                .then();
    }

    private ValidatableResponse submit(RequestSpecification as, int version, String basis) {
        return act(as, "submissions", version, Map.of("progress", 40, "narrative", "总体进展正常", "basisHash", basis));
    }

    private ValidatableResponse act(RequestSpecification as, String what, int version, Map<String, Object> body) {
        return post(as, summary + "/" + what, version, body);
    }

    private static ValidatableResponse post(
            RequestSpecification as, String address, int version, Map<String, Object> body) {
        return as.contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(address)
                .then();
    }
}
