package org.ecoplan.task.extension.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
import java.util.stream.IntStream;
import org.ecoplan.events.DeadlineMoved;
import org.ecoplan.events.ExtensionDecided;
import org.ecoplan.events.ExtensionRequested;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A later deadline is asked for by the unit and decided by another party; what was before stays. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ExtensionsTest {
    private static final LocalDate DUE = LocalDate.of(2024, 12, 31);

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;

    @BeforeEach
    void giveTheCountyADuty() {
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
    void anApprovedDeadlineTakesThePlaceOfTheOneBeforeAndTheLadderBeginsAnew() {
        // When
        ask(city.bureau(), "2025-02-28").statusCode(403).body("code", equalTo("NOT_YOUR_UNIT"));
        ask(city.county(), "2024-12-31")
                .statusCode(422)
                .body("code", equalTo("EXTENSION_NOT_LATER"))
                .body("errors[0].pointer", equalTo("/proposedDeadline"));
        ask(city.county(), "2030-01-01").statusCode(422).body("code", equalTo("EXTENSION_TOO_FAR"));
        String id = asked("2025-02-28");
        ask(city.county(), "2025-03-31").statusCode(409).body("code", equalTo("EXTENSION_OPEN"));
        decide(city.county(), id, approval("2025-01-31")).statusCode(403).body("code", equalTo("ROLE_NOT_ALLOWED"));
        decide(City.as("xian", city.code, "coordinator"), id, approval("2025-01-31"))
                .statusCode(403)
                .body("code", equalTo("SAME_PERSON"));
        decide(City.register(probe).office(), id, approval("2025-01-31")).statusCode(404);
        decide(city.office(), id, approval("2025-03-01"))
                .statusCode(422)
                .body("code", equalTo("EXTENSION_BEYOND_REQUEST"));
        decide(city.office(), id, approval("2025-01-31"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decision.deadline", equalTo("2025-01-31"));
        decide(city.office(), id, approval("2025-01-31")).statusCode(409).body("code", equalTo("EXTENSION_DECIDED"));

        // Then
        assertThat(probe.awaitOne(ExtensionRequested.class, event -> ours(event.unitCode())))
                .extracting(ExtensionRequested::deadline, ExtensionRequested::proposed)
                .containsExactly(DUE, LocalDate.of(2025, 2, 28));
        assertThat(probe.awaitOne(ExtensionDecided.class, event -> ours(event.unitCode())))
                .extracting(ExtensionDecided::decision, ExtensionDecided::approved)
                .containsExactly("APPROVED", LocalDate.of(2025, 1, 31));
        assertThat(probe.awaitOne(DeadlineMoved.class, event -> ours(event.unitCode())))
                .extracting(
                        DeadlineMoved::previousDeadline,
                        DeadlineMoved::deadline,
                        DeadlineMoved::deadlineVersion,
                        DeadlineMoved::cause)
                .containsExactly(DUE, LocalDate.of(2025, 1, 31), 2, "EXTENSION");
        city.office()
                .get("/duties/" + duty())
                .then()
                .body("nextDue", equalTo("2025-01-31"))
                .body("obligations[0].deadline", equalTo("2025-01-31"))
                .body("obligations[0].deadlineVersion", equalTo(2))
                .body("obligations[0].earlierDeadlines", hasSize(1))
                .body("obligations[0].earlierDeadlines[0].deadline", equalTo("2024-12-31"))
                .body("obligations[0].earlierDeadlines[0].reason", equalTo("延期获准:情况属实"));
        city.office()
                .get("/extension-requests?state=APPROVED&assignmentId=" + duty())
                .then()
                .body("items.extensionId", equalTo(List.of(id)))
                .body("items[0].deadline", equalTo("2024-12-31"));

        // When
        clock.show("2024-12-20T10:00");

        // Then the bureau is reminded of the old day and the county of none
        probe.awaitExactly(
                1, TaskDueSoon.class, event -> event.organisation().equals(city.code), Duration.ofMillis(1500));
        clock.show("2025-01-17T10:00");
        assertThat(probe.awaitOne(TaskDueSoon.class, event -> ours(event.unitCode())))
                .extracting(TaskDueSoon::deadlineVersion, TaskDueSoon::rung)
                .containsExactly(2, "DUE_IN_15");
    }

    @Test
    void aDeadlineThatPassedWhileTheOfficeThoughtIsOpenAgainWhereItApproves() {
        // Given
        clock.show("2024-12-30T10:00");
        String id = asked("2025-02-28");
        clock.show("2025-01-02T10:00");
        probe.awaitExactly(2, TaskOverdue.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        await().until(() -> state().equals("OVERDUE"));

        // When
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(each -> decide(city.office(), id, Map.of("decision", "APPROVE", "reason", "情况属实"))
                        .extract()
                        .statusCode())
                .sorted()
                .toList();

        // Then
        assertThat(answers).containsExactly(200, 409, 409, 409, 409, 409);
        assertThat(state()).isEqualTo("OPEN");
        probe.awaitExactly(1, DeadlineMoved.class, event -> ours(event.unitCode()), Duration.ofMillis(500));
        ask(city.county(), "2025-03-31").statusCode(201);
    }

    @Test
    void aRefusedDeadlineStaysAndWhatIsOverIsNotExtended() {
        // Given
        String id = asked("2025-02-28");

        // When
        decide(city.office(), id, Map.of("decision", "REFUSE", "reason", "理由不充分", "deadline", "2025-01-31"))
                .statusCode(422)
                .body("code", equalTo("DEADLINE_WITH_REFUSAL"))
                .body("errors[0].pointer", equalTo("/deadline"));
        decide(city.office(), id, Map.of("decision", "REFUSE", "reason", "理由不充分"))
                .statusCode(200);

        // Then
        assertThat(probe.awaitOne(ExtensionDecided.class, event -> ours(event.unitCode()))
                        .decision())
                .isEqualTo("REFUSED");
        probe.expectNone(DeadlineMoved.class, event -> ours(event.unitCode()), Duration.ofMillis(500));
        city.office()
                .get("/duties/" + duty())
                .then()
                .body("obligations[0].deadline", equalTo("2024-12-31"))
                .body("obligations[0].deadlineVersion", equalTo(1));
        clock.show("2024-12-20T10:00");
        clock.show("2025-01-02T10:00");
        ask(city.county(), "2025-02-28").statusCode(409).body("code", equalTo("DEADLINE_OVER"));
    }

    @Test
    void nothingIsToBeDecidedOfADutyThatHasEnded() {
        // Given
        String id = asked("2025-02-28");

        // When
        city.send(new PlanClosed(city.plan, 1, city.code, "长江高水平保护提质增效行动方案", LocalDate.of(2024, 11, 20)));

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        city.office().get("/extension-requests/" + id).then().body("state", equalTo("NEEDLESS")));
        decide(city.office(), id, approval("2025-01-31")).statusCode(409).body("code", equalTo("EXTENSION_DECIDED"));
        ask(city.county(), "2025-02-28").statusCode(409).body("code", equalTo("DUTY_ENDED"));
    }

    private String asked(String proposed) {
        return ask(city.county(), proposed).statusCode(201).extract().path("extensionId");
    }

    private ValidatableResponse ask(RequestSpecification as, String proposed) {
        String point = city.office().get("/duties/" + duty()).path("obligations[0].obligationId");
        return as.contentType(ContentType.JSON)
                .body(Map.of("proposedDeadline", proposed, "reason", "连续降雨停工"))
                .post("/duties/" + duty() + "/obligations/" + point + "/extension-requests")
                .then();
    }

    private static Map<String, Object> approval(String until) {
        return Map.of("decision", "APPROVE", "reason", "情况属实", "deadline", until);
    }

    private static ValidatableResponse decide(RequestSpecification as, String id, Map<String, Object> decision) {
        return as.contentType(ContentType.JSON)
                .body(decision)
                .post("/extension-requests/" + id + "/decision")
                .then();
    }

    private String duty() {
        return (String) city.dutyOf(city.county).get("assignmentId");
    }

    private String state() {
        return city.office().get("/duties/" + duty()).path("obligations[0].state");
    }

    private boolean ours(String unit) {
        return unit.equals(city.county);
    }
}
