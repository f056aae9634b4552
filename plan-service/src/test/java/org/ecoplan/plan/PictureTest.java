package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.DeadlineMoved;
import org.ecoplan.events.DutySendBackDecided;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.events.ObligationReopened;
import org.ecoplan.events.ReportAccepted;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportReturned;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.events.ReportWithdrawn;
import org.ecoplan.events.RoundClosed;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PictureTest {
    private static final String CITY = "421300";
    private static final String ZENGDU = "421303";
    private static final String LEAD_UNIT = "421300-sthj";
    private static final LocalDate DEADLINE = LocalDate.of(2024, 12, 31);
    private static final LocalDate REPORT_DUE = LocalDate.of(2025, 1, 8);

    private final UUID duty = UUID.randomUUID();
    private final UUID task = UUID.randomUUID();
    private final UUID obligation = UUID.randomUUID();
    private final UUID report = UUID.randomUUID();
    private final UUID round = UUID.randomUUID();

    @Test
    void howAPlanStandsOnADayDoesNotDependOnOrderDelayOrRepetition() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2024-07-15T09:00:00+08:00");
            String address = Demo.issue("随州市丙类排口整治行动方案");
            UUID plan = UUID.fromString(address.substring("/plans/".length()));
            Api.showTime("2025-01-20T09:00:00+08:00");
            Api.office().get(address + "/picture").then().statusCode(200).body("items", empty());

            // When
            List<Record> story = new ArrayList<>(story(plan));
            Collections.reverse(story);
            story.forEach(event -> {
                UUID id = probe.send(duty.toString(), CITY, event);
                probe.send(id, duty.toString(), CITY, event);
                probe.send(duty.toString(), CITY, event);
            });
            breaches(plan).forEach(event -> probe.send("series", CITY, event));

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(count(address, "2025-01-20", "BREACHES_ENDED"))
                            .isEqualTo(1));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(count(address, "2025-01-20", "DUTIES")).isEqualTo(1));
            assertThat(counts(address, "2024-07-15", "DUTIES_UNSIGNED", "REPORTS_EXPECTED", "OBLIGATIONS_OVERDUE"))
                    .containsExactly(1, 0, 0);
            assertThat(counts(address, "2024-12-31", "DUTIES_UNDER_WAY", "OBLIGATIONS_DUE_SOON", "BREACHES_OPEN"))
                    .containsExactly(1, 1, 0);
            // overdue since its deadline, though that was noticed only after a report had said it is reached
            assertThat(counts(address, "2025-01-01", "OBLIGATIONS_DUE_SOON", "OBLIGATIONS_OVERDUE"))
                    .containsExactly(0, 1);
            assertThat(counts(address, "2024-12-02", "BREACHES_OPEN", "BREACHES_ENDED"))
                    .containsExactly(1, 0);
            assertThat(counts(address, "2025-01-09", "OBLIGATIONS_OVERDUE", "REPORTS_EXPECTED", "REPORTS_MISSING"))
                    .containsExactly(1, 1, 1);
            assertThat(counts(address, "2025-01-11", "OBLIGATIONS_CLAIMED", "REPORTS_LATE", "REPORTS_MISSING"))
                    .containsExactly(1, 1, 0);
            assertThat(counts(address, "2025-01-13", "OBLIGATIONS_OVERDUE", "REPORTS_RETURNED", "REPORTS_RECEIVED"))
                    .containsExactly(1, 1, 1);
            assertThat(counts(address, "2025-01-20", "OBLIGATIONS_MET", "REPORTS_ACCEPTED", "REPORTS_LATE"))
                    .containsExactly(1, 1, 1);
            assertThat(counts(address, "2025-01-20", "REPORTS_EXPECTED", "REPORTS_MISSING"))
                    .containsExactly(1, 0);
            Response today = Api.office().get(address + "/picture");
            today.then()
                    .statusCode(200)
                    .body("onDay", equalTo("2025-01-20"))
                    .body("items.unitName", contains("曾都区人民政府"))
                    .body("items[0].submissionRate", equalTo(100.0f))
                    .body("items[0].timelinessRate", equalTo(0.0f));

            // each figure leads to its rows
            String rows = today.path("items[0].figures.find { it.figure == 'REPORTS_LATE' }.rows");
            Api.office()
                    .get(rows)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(report.toString()))
                    .body("items.state", contains("REPORT_ACCEPTED"))
                    .body("items.daysLate", contains(2))
                    .body("items.dutyId", contains(duty.toString()));
            // what still waits for its unit is later with each day
            Api.office()
                    .get(address + "/picture/rows?figure=OBLIGATIONS_OVERDUE&onDay=2025-01-09")
                    .then()
                    .body("items.daysLate", contains(9));
            Api.office()
                    .get(address + "/picture/rows?figure=REPORTS_MISSING&onDay=2025-01-09")
                    .then()
                    .body("items.daysLate", contains(1));
            Api.office()
                    .get(rows + "&task=" + UUID.randomUUID())
                    .then()
                    .statusCode(200)
                    .body("items", empty());

            // a unit sees its own branch, another city nothing; a day that has not come is refused
            Api.foreignOffice().get(address + "/picture").then().statusCode(404);
            Api.foreignOffice().get(rows).then().statusCode(404);
            Api.office()
                    .get(address + "/picture?onDay=2025-01-21")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("DAY_NOT_REACHED"));
            Api.office()
                    .get(address + "/picture?onDay=tomorrow")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("WRONG_TYPE"));

            // When the plan is closed and something of later is told of it
            Api.office().post(address, "/closure", "").then().statusCode(200);
            Api.showTime("2025-03-01T09:00:00+08:00");
            probe.send(duty.toString(), CITY, reopened(plan, "2025-02-01T02:00:00Z"));
            probe.send(duty.toString(), CITY, assigned(plan, UUID.randomUUID()));

            // Then it stands as it stood
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(count(address, "2025-03-01", "DUTIES")).isEqualTo(2));
            assertThat(counts(address, "2025-03-01", "OBLIGATIONS_MET", "OBLIGATIONS_OVERDUE"))
                    .containsExactly(1, 0);
            Api.office()
                    .get(address + "/picture")
                    .then()
                    .body("onDay", equalTo("2025-03-01"))
                    .body("asOf", equalTo("2025-01-20"))
                    .body("closedOn", equalTo("2025-01-20"));
        }
    }

    @Test
    void aPointWhoseDeadlineWasMovedIsOverdueOnTheDaysBetweenAndNoMore() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2024-07-15T09:00:00+08:00");
            String address = Demo.issue("随州市壬类排口整治行动方案");
            UUID plan = UUID.fromString(address.substring("/plans/".length()));
            Api.showTime("2025-01-20T09:00:00+08:00");

            // When
            probe.send(duty.toString(), CITY, assigned(plan, duty));
            probe.send(duty.toString(), CITY, overdue(plan, "2025-01-01T02:00:00Z"));
            probe.send(duty.toString(), CITY, moved(plan, "2025-01-10T02:00:00Z"));

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(count(address, "2025-01-05", "OBLIGATIONS_OVERDUE"))
                            .isEqualTo(1));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(count(address, "2025-01-12", "OBLIGATIONS_OVERDUE"))
                            .isZero());
        }
    }

    private DeadlineMoved moved(UUID plan, String at) {
        return new DeadlineMoved(
                duty,
                obligation,
                plan,
                task,
                CITY,
                "(一)",
                "排口整治行动",
                ZENGDU,
                "IMPLEMENTING",
                "完成排口整治10个",
                LocalDate.of(2025, 2, 28),
                2,
                DEADLINE,
                "EXTENSION",
                "延期获准:情况属实",
                Instant.parse(at));
    }

    @Test
    void aRoundSaysHowManyReportsCameAndHowManyInTime() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2024-07-15T09:00:00+08:00");
            String address = Demo.issue("随州市戊类排口整治行动方案");
            UUID plan = UUID.fromString(address.substring("/plans/".length()));
            Api.showTime("2024-10-08T09:00:00+08:00");
            RoundOpened opened =
                    probe.awaitOne(RoundOpened.class, event -> event.planId().equals(plan));
            Api.showTime("2024-11-20T09:00:00+08:00");

            // When two of three come, one of them late; the one in time is returned, and one that is not due taken back
            List<UUID> reports = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            UUID given = UUID.randomUUID();
            reports.forEach(id -> probe.send(
                    id.toString(),
                    CITY,
                    new ReportRequested(
                            id,
                            opened.roundId(),
                            given,
                            plan,
                            task,
                            CITY,
                            "2024-Q3",
                            "(一)",
                            "排口整治行动",
                            ZENGDU,
                            opened.unitReportDue())));
            for (int daysLate : new int[] {0, 3}) {
                UUID id = reports.get(daysLate == 0 ? 0 : 1);
                probe.send(
                        id.toString(),
                        CITY,
                        new ReportSubmitted(
                                id,
                                opened.roundId(),
                                UUID.randomUUID(),
                                plan,
                                task,
                                CITY,
                                "2024-Q3",
                                ZENGDU,
                                1,
                                60,
                                "0".repeat(64),
                                Instant.parse("2024-10-09T02:00:00Z"),
                                opened.unitReportDue(),
                                daysLate,
                                List.of()));
            }

            probe.send(reports.get(0).toString(), CITY, returned(reports.get(0), plan, opened));
            UUID notDue = UUID.randomUUID();
            probe.send(notDue.toString(), CITY, takenBack(notDue, plan, duty, LocalDate.of(2024, 12, 20)));

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(counts(address, "2024-11-20", "REPORTS_EXPECTED", "REPORTS_RETURNED"))
                                    .containsExactly(4, 1));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> Api.office()
                            .get(address + "/picture/rounds")
                            .then()
                            .statusCode(200)
                            .body("items.period", contains("2024-Q3"))
                            .body("items.submissionRate", contains(66.7f))
                            .body("items.timelinessRate", contains(33.3f)));
            probe.send(opened.roundId().toString(), CITY, roundClosed(plan, opened, 1));
            probe.send(opened.roundId().toString(), CITY, roundClosed(plan, opened, 0));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> Api.office()
                            .get(address + "/picture/rounds")
                            .then()
                            .body("items[0].closing.missing", equalTo(1))
                            .body("items[0].closing.timelinessRate", equalTo(33.3f)));
            Api.office()
                    .get(address + "/picture/rounds?onDay=2024-11-14")
                    .then()
                    .body("items[0].closing", nullValue());
            Response rounds = Api.office().get(address + "/picture/rounds");
            Api.office()
                    .get(rounds.<String>path("items[0].figures.find { it.figure == 'REPORTS_MISSING' }.rows"))
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(reports.get(2).toString()));
            Api.office()
                    .get(address + "/picture/rounds?onDay=2024-10-07")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            Api.foreignOffice().get(address + "/picture/rounds").then().statusCode(404);

            // When their duty is given to another unit, then what was due before stays, and what was not is asked no
            // more
            UUID later = UUID.randomUUID();
            probe.send(later.toString(), CITY, takenBack(later, plan, given, LocalDate.of(2024, 12, 20)));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(count(address, "2024-11-20", "REPORTS_EXPECTED"))
                            .isEqualTo(5));
            probe.send(given.toString(), CITY, givenAway(plan, given));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(counts(address, "2024-11-20", "REPORTS_EXPECTED", "REPORTS_MISSING"))
                                    .containsExactly(4, 1));

            // When the plan is closed, then what was due before stays missing and what was not is asked no more
            Api.office().post(address, "/closure", "").then().statusCode(200);
            Api.showTime("2025-01-20T09:00:00+08:00");
            assertThat(counts(address, "2025-01-20", "REPORTS_EXPECTED", "REPORTS_MISSING", "REPORTS_IN_TIME"))
                    .containsExactly(3, 1, 1);

            // and a unit reads its own figures of the closing
            UUID own = UUID.randomUUID();
            probe.send(
                    own.toString(),
                    CITY,
                    new ReportRequested(
                            own,
                            opened.roundId(),
                            UUID.randomUUID(),
                            plan,
                            task,
                            CITY,
                            "2024-Q3",
                            "(一)",
                            "排口整治行动",
                            LEAD_UNIT,
                            opened.unitReportDue()));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> Api.lead("sthj", LEAD_UNIT)
                            .get(address + "/picture/rounds")
                            .then()
                            .statusCode(200)
                            .body("items.period", contains("2024-Q3"))
                            .body("items[0].closing.wholePlan", equalTo(false))
                            .body("items[0].closing.expected", equalTo(2))
                            .body("items[0].closing.missing", equalTo(0))
                            .body("items[0].closing.submissionRate", equalTo(100.0f))
                            .body("items[0].closing.timelinessRate", equalTo(50.0f)));
        }
    }

    private static RoundClosed roundClosed(UUID plan, RoundOpened opened, long missing) {
        return new RoundClosed(
                opened.roundId(),
                plan,
                CITY,
                "2024-Q3",
                opened.unitReportDue(),
                Instant.parse("2024-11-14T16:00:00Z"),
                "汇总完成",
                3,
                2,
                1,
                1,
                missing,
                1,
                0,
                new BigDecimal("66.7"),
                new BigDecimal("33.3"),
                2,
                List.of(new RoundClosed.OfUnit("421321", 1, 0, 0, 1), new RoundClosed.OfUnit(LEAD_UNIT, 2, 1, 1, 0)));
    }

    private ReportReturned returned(UUID id, UUID plan, RoundOpened opened) {
        return new ReportReturned(
                id,
                opened.roundId(),
                duty,
                plan,
                task,
                CITY,
                "2024-Q3",
                "(一)",
                "排口整治行动",
                ZENGDU,
                1,
                "0".repeat(64),
                opened.unitReportDue(),
                "421300-sthj",
                "无佐证",
                List.of(),
                false,
                Instant.parse("2024-10-25T02:00:00Z"));
    }

    private DutySendBackDecided givenAway(UUID plan, UUID which) {
        return new DutySendBackDecided(
                which,
                plan,
                task,
                CITY,
                "(一)",
                "排口整治行动",
                ZENGDU,
                "IMPLEMENTING",
                "REASSIGNED",
                "职责已划转",
                "421321",
                null,
                Instant.parse("2024-11-18T02:00:00Z"));
    }

    private ReportWithdrawn takenBack(UUID id, UUID plan, UUID ofDuty, LocalDate due) {
        return new ReportWithdrawn(
                id,
                UUID.randomUUID(),
                ofDuty,
                plan,
                task,
                CITY,
                "2024-Q4",
                "(一)",
                "排口整治行动",
                ZENGDU,
                1,
                "0".repeat(64),
                due,
                Instant.parse("2024-11-10T02:00:00Z"));
    }

    private List<Record> story(UUID plan) {
        return List.of(
                assigned(plan, duty),
                new TaskAcknowledged(duty, task, CITY, ZENGDU, Instant.parse("2024-08-01T01:00:00Z")),
                new TaskDueSoon(
                        duty,
                        obligation,
                        plan,
                        task,
                        CITY,
                        "(一)",
                        "排口整治行动",
                        ZENGDU,
                        "IMPLEMENTING",
                        "完成排口整治10个",
                        DEADLINE,
                        1,
                        "DUE_IN_7",
                        7,
                        Instant.parse("2024-12-24T00:00:00Z")),
                overdue(plan, "2025-01-13T02:00:00Z"),
                new ReportRequested(
                        report, round, duty, plan, task, CITY, "2024-Q4", "(一)", "排口整治行动", ZENGDU, REPORT_DUE),
                submitted(plan, 1, "2025-01-10T02:00:00Z", 2),
                new ReportSubmitted(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        duty,
                        plan,
                        task,
                        CITY,
                        "2025-Q1",
                        ZENGDU,
                        1,
                        40,
                        "0".repeat(64),
                        Instant.parse("2025-01-09T02:00:00Z"),
                        LocalDate.of(2025, 1, 9),
                        0,
                        List.of(),
                        true,
                        null),
                reopened(plan, "2025-01-12T02:00:00Z"),
                new ReportReturned(
                        report,
                        round,
                        duty,
                        plan,
                        task,
                        CITY,
                        "2024-Q4",
                        "(一)",
                        "排口整治行动",
                        ZENGDU,
                        1,
                        "0".repeat(64),
                        REPORT_DUE,
                        "421300-sthj",
                        "无佐证",
                        List.of(),
                        false,
                        Instant.parse("2025-01-12T02:00:00Z")),
                submitted(plan, 2, "2025-01-14T02:00:00Z", 6),
                new ReportAccepted(
                        report,
                        round,
                        duty,
                        plan,
                        task,
                        CITY,
                        "2024-Q4",
                        "(一)",
                        "排口整治行动",
                        ZENGDU,
                        2,
                        "0".repeat(64),
                        100,
                        6,
                        "421300-sthj",
                        null,
                        Instant.parse("2025-01-15T02:00:00Z"),
                        List.of(obligation)));
    }

    /** One that ended, told of in the wrong order, and one that never was. */
    private List<Record> breaches(UUID plan) {
        UUID ended = UUID.randomUUID();
        UUID never = UUID.randomUUID();
        UUID rule = UUID.randomUUID();
        BigDecimal value = new BigDecimal("41");
        BigDecimal limit = new BigDecimal("35");
        return List.of(
                new BreachWithdrawn(
                        never,
                        "series",
                        rule,
                        plan,
                        task,
                        CITY,
                        "细颗粒物",
                        value,
                        "LE",
                        limit,
                        null,
                        Instant.parse("2024-12-02T00:00:00Z"),
                        Instant.parse("2025-01-03T00:00:00Z"),
                        "NO_BREACH",
                        null,
                        List.of(ZENGDU),
                        null),
                breach(never, plan, rule, "2024-12-02T00:00:00Z"),
                breach(ended, plan, rule, "2024-12-01T00:00:00Z"),
                new IndicatorRecovered(
                        ended,
                        "series",
                        rule,
                        CITY,
                        "细颗粒物",
                        value,
                        "LE",
                        limit,
                        null,
                        Instant.parse("2024-12-05T00:00:00Z"),
                        Instant.parse("2024-12-05T01:00:00Z"),
                        List.of(ZENGDU),
                        null));
    }

    private IndicatorBreached breach(UUID id, UUID plan, UUID rule, String at) {
        return new IndicatorBreached(
                id,
                "series",
                rule,
                plan,
                task,
                CITY,
                "细颗粒物",
                new BigDecimal("41"),
                "LE",
                new BigDecimal("35"),
                null,
                Instant.parse(at),
                Instant.parse(at),
                null,
                "细颗粒物不高于35",
                List.of(ZENGDU),
                null);
    }

    private TaskAssigned assigned(UUID plan, UUID id) {
        return new TaskAssigned(
                id,
                plan,
                task,
                CITY,
                "(一)",
                "排口整治行动",
                ZENGDU,
                "IMPLEMENTING",
                false,
                LocalDate.of(2024, 7, 19),
                DEADLINE,
                null);
    }

    private ObligationReopened reopened(UUID plan, String at) {
        return new ObligationReopened(
                duty, obligation, plan, task, CITY, ZENGDU, "完成排口整治10个", DEADLINE, 1, null, "无佐证", Instant.parse(at));
    }

    private TaskOverdue overdue(UUID plan, String at) {
        return new TaskOverdue(
                duty,
                obligation,
                plan,
                task,
                CITY,
                "(一)",
                "排口整治行动",
                ZENGDU,
                "IMPLEMENTING",
                "完成排口整治10个",
                DEADLINE,
                1,
                "OVERDUE",
                1,
                Instant.parse(at));
    }

    private ReportSubmitted submitted(UUID plan, int submission, String at, int daysLate) {
        return new ReportSubmitted(
                report,
                round,
                duty,
                plan,
                task,
                CITY,
                "2024-Q4",
                ZENGDU,
                submission,
                100,
                "0".repeat(64),
                Instant.parse(at),
                REPORT_DUE,
                daysLate,
                List.of(obligation));
    }

    private static List<Integer> counts(String address, String day, String... figures) {
        return List.of(figures).stream()
                .map(figure -> count(address, day, figure))
                .toList();
    }

    private static int count(String address, String day, String figure) {
        Response answer = Api.office().get(address + "/picture?onDay=" + day);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("items.size()").equals(0)
                ? 0
                : answer.path("items.find { it.unitCode == '" + ZENGDU + "' }.figures.find { it.figure == '" + figure
                        + "' }.count");
    }
}
