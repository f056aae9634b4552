package org.ecoplan.task.assignment.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import org.ecoplan.events.DutyClosedOut;
import org.ecoplan.events.DutyReturned;
import org.ecoplan.events.DutySendBackDecided;
import org.ecoplan.events.DutySentBack;
import org.ecoplan.events.DutySignOffMissed;
import org.ecoplan.events.DutyStarted;
import org.ecoplan.events.DutySubmittedForAcceptance;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From signing to close-out, with what is missed, sent back and returned on the way. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class LifeOfADutyTest {
    private static final LocalDate DUE = LocalDate.of(2024, 12, 31);

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;

    @BeforeEach
    void issueATask() {
        clock.show("2024-11-20T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        city.send(city.task(1, DUE));
        city.awaitDuties(2);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void whoDoesNotSignIsToldOnTheDayAfterThenTheLeaderAndNobodyTwice() {
        // When
        step("ACKNOWLEDGE", city.bureau(), city.bureau).statusCode(200);
        clock.show("2024-11-26T00:10");

        // Then
        DutySignOffMissed first = probe.awaitOne(DutySignOffMissed.class, this::isOurs);
        assertThat(first.unitCode()).isEqualTo(city.county);
        assertThat(first)
                .extracting(DutySignOffMissed::rung, DutySignOffMissed::acknowledgeBy, DutySignOffMissed::daysOver)
                .containsExactly("UNSIGNED", LocalDate.of(2024, 11, 25), 1);

        // When
        clock.show("2024-11-29T00:10");

        // Then
        assertThat(probe.awaitExactly(2, DutySignOffMissed.class, this::isOurs, Duration.ofMillis(2500)))
                .extracting(DutySignOffMissed::rung)
                .containsExactly("UNSIGNED", "UNSIGNED_SUPERIOR");

        // When
        step("SEND_BACK", city.county(), city.county).statusCode(200);
        step("INSIST", city.office(), city.county).statusCode(200).body("acknowledgeBy", equalTo("2024-12-04"));
        clock.show("2024-12-05T00:10");

        // Then
        assertThat(probe.awaitExactly(3, DutySignOffMissed.class, this::isOurs, Duration.ofMillis(1500)))
                .as("the new last day has its own rungs")
                .extracting(DutySignOffMissed::rung, DutySignOffMissed::acknowledgeBy)
                .contains(tuple("UNSIGNED", LocalDate.of(2024, 12, 4)));
    }

    @Test
    void afterADowntimeTheNewestRungOfAMissedSignOffSpeaksAlone() {
        // When
        clock.show("2024-12-10T10:00");

        // Then
        assertThat(probe.awaitExactly(2, DutySignOffMissed.class, this::isOurs, Duration.ofMillis(2500)))
                .extracting(DutySignOffMissed::rung, DutySignOffMissed::daysOver)
                .containsOnly(tuple("UNSIGNED_SUPERIOR", 15));
    }

    @Test
    void aDutyThatIsSentBackStaysWhenTheOfficeInsistsAndIsNotSentBackAgain() {
        // When
        step("SEND_BACK", city.county(), city.county).statusCode(200).body("state", equalTo("SENT_BACK"));
        assertThat(probe.awaitOne(
                                DutySentBack.class,
                                event -> event.organisation().equals(city.code))
                        .reason())
                .isEqualTo("不属本单位职责");
        step("ACKNOWLEDGE", city.county(), city.county).statusCode(409).body("code", equalTo("WRONG_STATE"));
        clock.show("2024-12-03T10:00");
        step("INSIST", city.office(), city.county)
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"))
                .body("acknowledgeBy", equalTo("2024-12-06"))
                .body("history.step", equalTo(List.of("SEND_BACK", "INSIST")))
                .body("history[1].by", equalTo("office"))
                .body("history[1].reason", equalTo("经研究"));

        // Then
        DutySendBackDecided decided = probe.awaitOne(
                DutySendBackDecided.class, event -> event.organisation().equals(city.code));
        assertThat(decided.decision()).isEqualTo("INSISTED");
        assertThat(decided.acknowledgeBy()).isEqualTo("2024-12-06");
        step("SEND_BACK", city.county(), city.county).statusCode(409).body("code", equalTo("SEND_BACK_DECIDED"));
        step("ACKNOWLEDGE", city.county(), city.county).statusCode(200);
        assertThat(probe.awaitExactly(1, DutySignOffMissed.class, this::isOurs, Duration.ofMillis(1500)))
                .as("only the bureau has not signed")
                .extracting(DutySignOffMissed::unitCode)
                .containsExactly(city.bureau);
    }

    @Test
    void anotherUnitGetsTheDutyWithItsDatesAndTheFirstHasNothingDueAnyMore() {
        // Given
        UUID old = UUID.fromString(id(city.county));
        city.send(city.round(LocalDate.of(2024, 12, 10)));
        probe.awaitExactly(
                2, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        step("SEND_BACK", city.county(), city.county).statusCode(200);

        // When
        decide(Map.of("decision", "REASSIGN", "reason", "划转")).statusCode(422).body("code", equalTo("OTHER_UNIT"));
        decide(Map.of("decision", "REASSIGN", "reason", "划转", "otherUnit", "nowhere"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_UNIT"));
        decide(Map.of("decision", "REASSIGN", "reason", "划转", "otherUnit", city.county))
                .statusCode(409)
                .body("code", equalTo("UNIT_HAS_DUTY"));
        step("REASSIGN", city.office(), city.county)
                .statusCode(200)
                .body("state", equalTo("REASSIGNED"))
                .body("obligations.state", equalTo(List.of("ENDED")))
                .body("history[1].otherUnit", equalTo(city.district));

        // Then
        TaskAssigned fresh =
                probe.awaitOne(TaskAssigned.class, event -> event.unitCode().equals(city.district));
        assertThat(fresh)
                .extracting(TaskAssigned::role, TaskAssigned::finalDeadline)
                .containsExactly("IMPLEMENTING", DUE);
        assertThat(city.dutyOf(city.district))
                .containsEntry("nextDue", "2024-12-31")
                .containsEntry("namedAs", "单位" + city.district);
        city.office().get("/reports?unit=" + city.county).then().body("items.state", equalTo(List.of("WITHDRAWN")));

        // When
        clock.show("2025-01-02T10:00");

        // Then
        assertThat(probe.awaitExactly(2, TaskOverdue.class, this::isOfTheCity, Duration.ofMillis(2500)))
                .extracting(TaskOverdue::unitCode)
                .containsExactlyInAnyOrder(city.bureau, city.district);
        assertThat(old).isNotEqualTo(fresh.assignmentId());
    }

    @Test
    void whatTheOfficeReleasesEndsAndIsNotRemindedOf() {
        step("SEND_BACK", city.county(), city.county).statusCode(200);
        step("RELEASE", city.office(), city.county)
                .statusCode(200)
                .body("state", equalTo("RELEASED"))
                .body("obligations.state", equalTo(List.of("ENDED")));
        step("ACKNOWLEDGE", city.county(), city.county).statusCode(409).body("code", equalTo("DUTY_ENDED"));
        clock.show("2024-12-20T10:00");
        assertThat(probe.awaitExactly(1, TaskDueSoon.class, this::isDueSoonHere, Duration.ofMillis(2500)))
                .extracting(TaskDueSoon::unitCode)
                .containsExactly(city.bureau);
    }

    @Test
    void aDutyIsReturnedOnceAndThenClosedOutByAnotherPartyAndTheLadderIsSilent() {
        // Given
        step("ACKNOWLEDGE", city.county(), city.county).statusCode(200);
        step("START", city.county(), city.county).statusCode(200).body("state", equalTo("IN_PROGRESS"));
        step("RETURN", city.office(), city.county)
                .statusCode(409)
                .body("code", equalTo("WRONG_STATE"))
                .body("title", equalTo("该职责任务当前为“办理中”状态,不能验收退回;当前可以提请验收"));
        stale("SUBMIT", city.county(), city.county).statusCode(412);
        step("SUBMIT", city.county(), city.county).statusCode(200).body("state", equalTo("SUBMITTED_FOR_ACCEPTANCE"));

        // When
        step("RETURN", city.office(), city.county).statusCode(200).body("state", equalTo("RETURNED"));
        step("SUBMIT", city.county(), city.county).statusCode(200);
        closeOut(Steps.closeOut(Steps.form("NOT_APPLICABLE")))
                .statusCode(422)
                .body("code", equalTo("CRITERION_REASON_MISSING"));
        closeOut(Steps.closeOut(Steps.form("YES").subList(0, 4)))
                .statusCode(422)
                .body("code", equalTo("CRITERION_MISSING"));
        Map<String, Object> resting = new HashMap<>(Steps.closeOut(Steps.form("YES")));
        resting.put("evidenceFiles", List.of(UUID.randomUUID().toString()));
        closeOut(resting).statusCode(422).body("code", equalTo("UNKNOWN_EVIDENCE"));
        resting.put("evidence", List.of());
        resting.put("evidenceFiles", List.of());
        closeOut(resting).statusCode(422).body("code", equalTo("EVIDENCE_MISSING"));
        City.as("xian", city.code, "coordinator")
                .get("/acceptance-criteria")
                .then()
                .body("items", hasSize(5));
        step("CLOSE_OUT", City.as("xian", city.code, "coordinator"), city.county)
                .statusCode(403)
                .body("code", equalTo("SAME_PERSON"));
        step("CLOSE_OUT", city.county(), city.county).statusCode(403);
        step("CLOSE_OUT", city.office(), city.county)
                .statusCode(200)
                .body("state", equalTo("CLOSED_OUT"))
                .body("obligations.state", equalTo(List.of("MET")))
                .body(
                        "history.step",
                        equalTo(List.of("ACKNOWLEDGE", "START", "SUBMIT", "RETURN", "SUBMIT", "CLOSE_OUT")))
                .body("history[2].evidence", equalTo(List.of("随环验〔2024〕12号")))
                .body("history[5].criteria", hasSize(5));

        // Then
        assertThat(probe.awaitOne(
                                DutyStarted.class, event -> event.organisation().equals(city.code))
                        .unitCode())
                .isEqualTo(city.county);
        probe.awaitExactly(
                2,
                DutySubmittedForAcceptance.class,
                event -> event.organisation().equals(city.code),
                Duration.ZERO);
        assertThat(probe.awaitOne(
                                DutyReturned.class,
                                event -> event.organisation().equals(city.code))
                        .acceptorUnit())
                .isEqualTo(city.code);
        assertThat(probe.awaitOne(
                                DutyClosedOut.class,
                                event -> event.organisation().equals(city.code))
                        .metObligations())
                .hasSize(1);
        clock.show("2025-01-02T10:00");
        assertThat(probe.awaitExactly(1, TaskOverdue.class, this::isOfTheCity, Duration.ofMillis(2500)))
                .extracting(TaskOverdue::unitCode)
                .containsExactly(city.bureau);
    }

    @Test
    void theLeadUnitCollectsThePartsFirstOrSaysWhyNot() {
        step("ACKNOWLEDGE", city.bureau(), city.bureau).statusCode(200);
        step("SUBMIT", city.bureau(), city.bureau).statusCode(409).body("code", equalTo("PARTS_OPEN"));
        Steps.take(
                        "SUBMIT",
                        city.bureau(),
                        id(city.bureau),
                        version(city.bureau),
                        Map.of(
                                "statement", "牵头部分已完成",
                                "evidence", List.of("总结报告"),
                                "openPartsReason", "广水市部分因汛期顺延"))
                .then()
                .statusCode(200)
                .body("history[1].openPartsReason", equalTo("广水市部分因汛期顺延"));
        assertThat(probe.awaitOne(
                                DutySubmittedForAcceptance.class,
                                event -> event.organisation().equals(city.code))
                        .openPartsReason())
                .isEqualTo("广水市部分因汛期顺延");
    }

    private boolean isOurs(DutySignOffMissed event) {
        return event.organisation().equals(city.code);
    }

    private boolean isOfTheCity(TaskOverdue event) {
        return event.organisation().equals(city.code);
    }

    private boolean isDueSoonHere(TaskDueSoon event) {
        return event.organisation().equals(city.code);
    }

    private ValidatableResponse step(String step, RequestSpecification as, String unit) {
        Response answer = Steps.take(step, as, id(unit), version(unit), city.district);
        return answer.then();
    }

    private ValidatableResponse stale(String step, RequestSpecification as, String unit) {
        return Steps.take(step, as, id(unit), version(unit) + 1, city.district).then();
    }

    private ValidatableResponse decide(Map<String, Object> body) {
        return Steps.take("REASSIGN", city.office(), id(city.county), version(city.county), body)
                .then();
    }

    private ValidatableResponse closeOut(Map<String, Object> body) {
        return Steps.take("CLOSE_OUT", city.office(), id(city.county), version(city.county), body)
                .then();
    }

    private String id(String unit) {
        return (String) city.dutyOf(unit).get("assignmentId");
    }

    private long version(String unit) {
        JsonPath duty = city.office().get("/duties/" + id(unit)).jsonPath();
        return duty.getLong("version");
    }
}
