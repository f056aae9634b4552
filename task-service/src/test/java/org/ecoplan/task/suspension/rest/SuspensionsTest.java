package org.ecoplan.task.suspension.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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
import java.util.UUID;
import java.util.stream.IntStream;
import org.ecoplan.events.DeadlineMoved;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.SuspensionEnded;
import org.ecoplan.events.SuspensionStarted;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a duty is suspended its clock stands still: no rung is crossed, and its deadline is later by these days. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class SuspensionsTest {
    private static final LocalDate DUE = LocalDate.of(2024, 12, 31);
    private static final Map<String, Object> APPROVAL = Map.of("decision", "APPROVE", "reason", "情况属实");

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
    void aSuspensionBeginsAndEndsOnItsDaysAndTheDeadlineIsLaterByThem() {
        // When
        ask(city.bureau(), "2024-12-10", "2025-01-31").statusCode(403).body("code", equalTo("NOT_YOUR_UNIT"));
        ask(city.county(), "2024-11-19", "2025-01-31")
                .statusCode(422)
                .body("code", equalTo("SUSPENSION_IN_THE_PAST"))
                .body("errors[0].pointer", equalTo("/from"));
        ask(city.county(), "2024-12-10", "2024-12-09")
                .statusCode(422)
                .body("code", equalTo("SUSPENSION_ENDS_TOO_EARLY"));
        ask(city.county(), "2024-12-10", "2026-12-10").statusCode(422).body("code", equalTo("SUSPENSION_TOO_LONG"));
        ask(city.county(), "2025-01-01", "2025-01-31").statusCode(409).body("code", equalTo("NOTHING_TO_SUSPEND"));
        ask(
                        city.county(),
                        Map.of(
                                "from",
                                "2024-12-10",
                                "until",
                                "2025-01-31",
                                "grounds",
                                "停工",
                                "obligationId",
                                UUID.randomUUID()))
                .statusCode(404);
        ask(
                        city.county(),
                        Map.of(
                                "from",
                                "2024-12-10",
                                "until",
                                "2025-01-31",
                                "grounds",
                                "停工",
                                "evidenceFiles",
                                List.of(UUID.randomUUID())))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_EVIDENCE"));
        String id = asked("2024-12-10", "2025-01-31");
        ask(city.county(), "2025-02-10", "2025-02-11").statusCode(409).body("code", equalTo("SUSPENSION_OPEN"));
        decide(City.as("xian", city.code, "coordinator"), id, APPROVAL)
                .statusCode(403)
                .body("code", equalTo("SAME_PERSON"));
        decide(City.register(probe).office(), id, APPROVAL).statusCode(404);
        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(each -> decide(city.office(), id, APPROVAL).extract().statusCode())
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 409, 409, 409);
        suspension(id).body("state", equalTo("APPROVED"));
        probe.expectNone(SuspensionStarted.class, event -> ours(event.unitCode()), Duration.ZERO);

        // Then it begins on its day, and what stood before is told as ever
        clock.show("2024-12-01T10:00");
        probe.awaitOne(TaskDueSoon.class, event -> ours(event.unitCode()));
        clock.show("2024-12-10T10:00");
        assertThat(probe.awaitOne(SuspensionStarted.class, event -> ours(event.unitCode())))
                .extracting(SuspensionStarted::from, SuspensionStarted::expectedEnd, SuspensionStarted::deadline)
                .containsExactly(LocalDate.of(2024, 12, 10), LocalDate.of(2025, 1, 31), DUE);
        suspension(id).body("state", equalTo("RUNNING"));
        city.office()
                .get("/duties?limit=200&unit=" + city.county)
                .then()
                .body("items[0].obligations[0].suspension.grounds", equalTo("防汛停工"))
                .body("items[0].obligations[0].suspension.expectedEnd", equalTo("2025-01-31"));
        city.office()
                .get("/duties/" + duty() + "/progress")
                .then()
                .body("lamp.restsOn", equalTo("SUSPENDED"))
                .body("lamp.colour", nullValue())
                .body("expected.percent", equalTo(87.4f))
                .body("expected.daysGone", equalTo(153));

        // Then nothing is told while it lasts, and the bureau's own point goes on
        clock.show("2025-01-02T10:00");
        probe.awaitOne(TaskOverdue.class, event -> event.unitCode().equals(city.bureau));
        probe.expectNone(TaskOverdue.class, event -> ours(event.unitCode()), Duration.ofMillis(1500));
        assertThat(state()).isEqualTo("OPEN");
        city.office()
                .get("/duties/" + duty() + "/progress")
                .then()
                .body("expected.percent", equalTo(87.4f))
                .body("expected.daysSuspended", equalTo(24))
                .body(
                        "lamp.arithmetic",
                        startsWith(
                                "序时进度 = 100 × 已过 153 天(不含中止 24 天) ÷ 共 175 天(2024-07-09 至 2024-12-31,中止结束后顺延)= 87.4;"));

        // Then it ends by itself after two days of downtime: 53 days later, both days stay
        clock.show("2025-02-03T10:00");
        assertThat(probe.awaitOne(SuspensionEnded.class, event -> ours(event.unitCode())))
                .extracting(SuspensionEnded::lastDay, SuspensionEnded::cause)
                .containsExactly(LocalDate.of(2025, 1, 31), "EXPIRED");
        assertThat(probe.awaitOne(DeadlineMoved.class, event -> ours(event.unitCode())))
                .extracting(DeadlineMoved::previousDeadline, DeadlineMoved::deadline, DeadlineMoved::cause)
                .containsExactly(DUE, DUE.plusDays(53), "SUSPENSION");
        city.office()
                .get("/duties/" + duty())
                .then()
                .body("nextDue", equalTo("2025-02-22"))
                .body("obligations[0].suspension", nullValue())
                .body("obligations[0].earlierDeadlines", hasSize(1))
                .body("obligations[0].earlierDeadlines[0].deadline", equalTo("2024-12-31"))
                .body("obligations[0].earlierDeadlines[0].reason", equalTo("中止结束:期满(2025-01-31)"));
        suspension(id).body("state", equalTo("ENDED")).body("end.lastDay", equalTo("2025-01-31"));
        city.office()
                .get("/duties/" + duty() + "/progress")
                .then()
                .body("expected.percent", equalTo(89.1f))
                .body("expected.end", equalTo("2025-02-22"))
                .body(
                        "lamp.arithmetic",
                        startsWith(
                                "序时进度 = 100 × 已过 156 天(不含中止 53 天) ÷ 共 175 天(2024-07-09 至 2025-02-22,不含中止 53 天)= 89.1;"));
        probe.awaitExactly(2, TaskDueSoon.class, event -> ours(event.unitCode()), Duration.ZERO);
        clock.show("2025-02-07T10:00");
        probe.awaitExactly(3, TaskDueSoon.class, event -> ours(event.unitCode()), Duration.ofMillis(500));
    }

    @Test
    void theOfficeRecordsOneAnotherAccountApprovesItAndItEndsEarlier() {
        // Given
        String point = city.office().get("/duties/" + duty()).path("obligations[0].obligationId");
        String id = ask(
                        city.office(),
                        Map.of(
                                "obligationId", point,
                                "from", "2024-11-20",
                                "until", "2025-06-30",
                                "grounds", "诉讼"))
                .statusCode(201)
                .body("what", notNullValue())
                .extract()
                .path("suspensionId");
        decide(city.office(), id, APPROVAL).statusCode(403).body("code", equalTo("SAME_PERSON"));
        decide(City.as("second", city.code, "coordinator"), id, APPROVAL)
                .statusCode(200)
                .body("state", equalTo("RUNNING"));
        clock.show("2025-01-02T10:00");
        probe.awaitOne(TaskOverdue.class, event -> event.unitCode().equals(city.bureau));

        // When
        end(city.county(), id).statusCode(403);
        end(city.office(), id)
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("end.lastDay", equalTo("2025-01-01"));
        end(city.office(), id).statusCode(409).body("code", equalTo("SUSPENSION_NOT_RUNNING"));

        // Then
        assertThat(probe.awaitOne(SuspensionEnded.class, event -> ours(event.unitCode())))
                .extracting(SuspensionEnded::cause, SuspensionEnded::reason)
                .containsExactly("DECIDED", "已复工");
        assertThat(probe.awaitOne(DeadlineMoved.class, event -> ours(event.unitCode()))
                        .deadline())
                .isEqualTo(DUE.plusDays(43));
        probe.expectNone(TaskOverdue.class, event -> ours(event.unitCode()), Duration.ofMillis(300));
    }

    @Test
    void whatWasLateStaysLateAndWhatEndsIsSuspendedNoMore() {
        // Given
        String refused = asked("2024-11-20", "2025-01-31");
        decide(city.office(), refused, Map.of("decision", "REFUSE", "reason", "理由不足"))
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        String running = asked("2024-11-20", "2025-01-31");
        decide(city.office(), running, APPROVAL).statusCode(200).body("state", equalTo("RUNNING"));
        end(city.office(), running).statusCode(200);
        probe.awaitOne(SuspensionEnded.class, event -> ours(event.unitCode()) && event.lastDay() == null);
        String waiting = asked("2024-12-30", "2025-01-31");

        // When
        clock.show("2025-01-02T10:00");
        probe.awaitOne(TaskOverdue.class, event -> ours(event.unitCode()));
        await().until(() -> state().equals("OVERDUE"));
        ask(city.bureau(), "/duties/" + city.dutyOf(city.bureau).get("assignmentId"), "2025-01-03", "2025-01-31")
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_SUSPEND"));

        // Then who thought about it for too long lets it begin on the day that was asked for
        decide(city.office(), waiting, APPROVAL).statusCode(200);
        assertThat(state()).isEqualTo("OPEN");
        city.send(new PlanClosed(city.plan, 1, city.code, "长江高水平保护提质增效行动方案", LocalDate.of(2025, 1, 2)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> suspension(waiting).body("state", equalTo("ENDED")));
        end(city.office(), waiting).statusCode(409);
        city.office()
                .get("/suspensions?assignmentId=" + duty() + "&state=ENDED")
                .then()
                .body("items.suspensionId", equalTo(List.of(running, waiting)));
        probe.expectNone(DeadlineMoved.class, event -> ours(event.unitCode()), Duration.ofMillis(300));
    }

    private String asked(String from, String until) {
        return ask(city.county(), from, until).statusCode(201).extract().path("suspensionId");
    }

    private ValidatableResponse ask(RequestSpecification as, String from, String until) {
        return ask(as, "/duties/" + duty(), from, until);
    }

    private static ValidatableResponse ask(RequestSpecification as, String duty, String from, String until) {
        return as.contentType(ContentType.JSON)
                .body(Map.of("from", from, "until", until, "grounds", "防汛停工"))
                .post(duty + "/suspensions")
                .then();
    }

    private ValidatableResponse ask(RequestSpecification as, Map<String, Object> body) {
        return as.contentType(ContentType.JSON)
                .body(body)
                .post("/duties/" + duty() + "/suspensions")
                .then();
    }

    private static ValidatableResponse decide(RequestSpecification as, String id, Map<String, Object> decision) {
        return as.contentType(ContentType.JSON)
                .body(decision)
                .post("/suspensions/" + id + "/decision")
                .then();
    }

    private static ValidatableResponse end(RequestSpecification as, String id) {
        return as.contentType(ContentType.JSON)
                .body(Map.of("reason", "已复工"))
                .post("/suspensions/" + id + "/end")
                .then();
    }

    private ValidatableResponse suspension(String id) {
        return city.office().get("/suspensions/" + id).then().statusCode(200);
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
