package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.ecoplan.events.ClockMoved;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class RoundTest {
    /** The common pool of two cores runs one at a time. */
    private static final Executor EACH_ITS_THREAD = work -> new Thread(work).start();

    @Inject
    DataSource database;

    private static final Duration TWO_TICKS = Duration.ofMillis(2500);

    @Test
    void roundsMissedWhileNobodyLookedAreCaughtUpOnce() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2024-07-15T09:00:00+08:00");
            String address = Demo.issueSuizhou();

            // When
            Api.showTime("2025-01-02T09:00:00+08:00");

            // Then
            List<RoundOpened> rounds = probe.awaitExactly(
                    2,
                    RoundOpened.class,
                    event -> address.endsWith(event.planId().toString()),
                    TWO_TICKS);
            assertThat(rounds)
                    .extracting(
                            RoundOpened::period,
                            RoundOpened::openedOn,
                            RoundOpened::unitReportDue,
                            RoundOpened::leadSummaryDue,
                            RoundOpened::reviewDue)
                    .containsExactly(
                            round("2024-Q3", "2025-01-02", "2025-01-09", "2025-01-16", "2025-01-23"),
                            round("2024-Q4", "2025-01-02", "2025-01-08", "2025-01-15", "2025-01-22"));

            // When
            Api.showTime("2025-03-31T23:59:00+08:00");

            // Then
            probe.awaitExactly(
                    2,
                    RoundOpened.class,
                    event -> address.endsWith(event.planId().toString()),
                    TWO_TICKS);
            Api.office()
                    .get(address + "/rounds")
                    .then()
                    .statusCode(200)
                    .body("items.period", contains("2024-Q3", "2024-Q4"));
            Api.lead("zengdu", "421303").get(address + "/rounds").then().statusCode(200);
            Api.foreignOffice().get(address + "/rounds").then().statusCode(404);
        }
    }

    @Test
    void aPlanThatIsDispatchedMonthlyHasARoundForEachMonthAndNoOther() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2025-01-10T09:00:00+08:00");
            Demo.registerUnits();
            String title = "随州市按月调度排口整治方案";
            String address = "/plans/"
                    + Api.office()
                            .json(Map.of(
                                    "sourceName",
                                    "monthly.txt",
                                    "text",
                                    title + "\n2025年1月6日\n一、主要任务\n(一)排口整治行动。2025年底前完成排口整治10个。"
                                            + "(牵头单位:市生态环境局)\n二、保障措施\n市环委办建立月调度机制。\n"))
                            .post("/plans")
                            .path("planId");
            Api.office().get(address).then().body("header.roundTempo", equalTo("MONTHLY"));
            Api.office()
                    .json(Map.of("title", title, "issuedOn", "2025-01-06", "periodEnd", "2025-12-31"))
                    .header("If-Match", Api.office().tagOf(address))
                    .put(address + "/header")
                    .then()
                    .statusCode(200);
            Api.office().post(address, "/issue", Demo.ACCEPTING).then().statusCode(200);

            // When
            Api.showTime("2025-03-03T09:00:00+08:00");

            // Then
            assertThat(probe.awaitExactly(
                            2,
                            RoundOpened.class,
                            event -> address.endsWith(event.planId().toString()),
                            TWO_TICKS))
                    .extracting(RoundOpened::period, RoundOpened::unitReportDue)
                    .containsExactly(
                            tuple("2025-01", LocalDate.parse("2025-03-10")),
                            tuple("2025-02", LocalDate.parse("2025-03-07")));
            refused(address, "2025-Q1", 422, "NOT_THE_TEMPO");
            Api.office()
                    .get(address + "/timetable")
                    .then()
                    .body("items.findAll { it.event == 'ROUND_OPENS' }.period.size()", equalTo(12));
        }
    }

    @Test
    void aPlanIssuedAfterTheQuarterHasNoRoundOfItButTheOfficeMayOpenOne() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2024-11-20T09:00:00+08:00");
            String address = Demo.issueSuizhou();

            // Then
            probe.expectNone(
                    RoundOpened.class, event -> address.endsWith(event.planId().toString()), TWO_TICKS);

            // When
            var opened = Api.office().json(Map.of("period", "2024-Q3")).post(address + "/rounds");

            // Then
            opened.then()
                    .statusCode(201)
                    .body("unitReportDue", equalTo("2024-11-27"))
                    .body("late", equalTo(true))
                    .body("openedOn", equalTo("2024-11-20"));
            probe.awaitOne(
                    RoundOpened.class, event -> address.endsWith(event.planId().toString()));
            refused(address, "2024-Q3", 409, "ROUND_EXISTS");
            refused(address, "2024-Q2", 422, "PERIOD_BEFORE_PLAN");
            refused(address, "2024-Q4", 422, "PERIOD_NOT_OVER");
            refused(address, "2026-Q1", 422, "PERIOD_AFTER_PLAN");
            refused(address, "2024-H2", 422, "NOT_THE_TEMPO");
            refused(address, "2024-Q5", 400, "VALIDATION_FAILED");
        }
    }

    @Test
    void aDraftHasNoRoundsAndAClosedPlanGetsNoMore() {
        Api.showTime("2025-01-20T09:00:00+08:00");
        String draft = Demo.importSuizhou();
        refused(draft, "2024-Q4", 409, "PLAN_NOT_ISSUED");
        Api.office().get(draft + "/rounds").then().statusCode(200).body("items", empty());

        String issued = Demo.issueSuizhou();
        Api.office().post(issued, "/closure", "").then().statusCode(200).body("state", equalTo("CLOSED"));
        refused(issued, "2024-Q4", 409, "PLAN_CLOSED");
    }

    @Test
    void afterTheEndOfThePlanNoRoundIsOpened() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2025-07-15T09:00:00+08:00");
            String address = Demo.issueSuizhou();

            // When
            Api.showTime("2027-06-01T09:00:00+08:00");

            // Then
            assertThat(probe.awaitExactly(
                            2,
                            RoundOpened.class,
                            event -> address.endsWith(event.planId().toString()),
                            TWO_TICKS))
                    .extracting(RoundOpened::period)
                    .containsExactly("2025-Q3", "2025-Q4");
        }
    }

    @Test
    void aPlanWhoseRoundsCannotBeOpenedStopsItselfOnly() throws SQLException {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2024-07-15T09:00:00+08:00");
            String hurt = Demo.issue("随州市甲类排口整治行动方案");
            String sound = Demo.issue("随州市乙类排口整治行动方案");
            sql("create function refuse_round() returns trigger language plpgsql as "
                    + "$$ begin raise exception 'no round of this plan'; end $$");
            sql("create trigger refuse_round before insert on scheduling_round for each row when (new.plan_id = '"
                    + hurt.substring("/plans/".length()) + "') execute function refuse_round()");

            // When
            Api.showTime("2024-10-08T09:00:00+08:00");

            // Then
            probe.awaitOne(
                    RoundOpened.class, event -> sound.endsWith(event.planId().toString()));
            Api.office().get(hurt + "/rounds").then().body("items", empty());

            // When
            sql("drop trigger refuse_round on scheduling_round");

            // Then
            probe.awaitOne(
                    RoundOpened.class, event -> hurt.endsWith(event.planId().toString()));
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    @Test
    void twoWhoOpenARoundAtTheSameTimeOpenOne() {
        // Given
        Api.showTime("2024-11-20T09:00:00+08:00");
        String address = Demo.issueSuizhou();

        // When
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(caller -> CompletableFuture.supplyAsync(
                        () -> Api.office()
                                .json(Map.of("period", "2024-Q3"))
                                .post(address + "/rounds")
                                .statusCode(),
                        EACH_ITS_THREAD))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // Then
        assertThat(answers).containsExactly(201, 409, 409, 409);
        Api.office().get(address + "/rounds").then().body("items.period", contains("2024-Q3"));
    }

    @Test
    void theClockIsMovedForAllServicesTogether() {
        try (EventProbe probe = EventProbe.open()) {
            Api.showTime("2025-02-03T08:00:00+08:00");

            ClockMoved moved = probe.awaitOne(ClockMoved.class, event -> true);

            assertThat(moved.shownTime()).isEqualTo("2025-02-03T00:00:00Z");
            Api.office().get("/clock").then().statusCode(200).body("today", equalTo("2025-02-03"));
            Api.lead("sthj", "421300-sthj")
                    .json(Map.of("instant", "2025-02-03T08:00:00+08:00"))
                    .put("/demo/clock")
                    .then()
                    .statusCode(403);
            Api.office()
                    .json(Map.of("instant", "1999-02-03T08:00:00+08:00"))
                    .put("/demo/clock")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("INSTANT_OUT_OF_RANGE"));
        }
    }

    private static void refused(String address, String period, int status, String code) {
        Api.office()
                .json(Map.of("period", period))
                .post(address + "/rounds")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static org.assertj.core.groups.Tuple round(
            String period, String openedOn, String units, String leads, String review) {
        return tuple(
                period,
                LocalDate.parse(openedOn),
                LocalDate.parse(units),
                LocalDate.parse(leads),
                LocalDate.parse(review));
    }

    @Test
    void theTempoOfAPlanInForceChangesByDecisionAndTheFormerDaysStay() {
        Api.showTime("2024-07-15T09:00:00+08:00");
        String plan = Demo.issue("随州市调度频次调整行动方案");
        Api.showTime("2024-09-02T09:00:00+08:00");
        String decisions = plan + "/tempo-decisions";
        Map<String, Object> monthly = Map.of("tempo", "MONTH", "reason", "进度滞后,改为月调度");
        Api.foreignOffice()
                .json(monthly)
                .header("If-Match", "\"1\"")
                .post(decisions)
                .then()
                .statusCode(404);
        Api.lead("hbj", "421300-sthj")
                .json(monthly)
                .header("If-Match", "\"1\"")
                .post(decisions)
                .then()
                .statusCode(403);
        Api.office()
                .json(monthly)
                .header("If-Match", "\"0\"")
                .post(decisions)
                .then()
                .statusCode(412);
        Api.office()
                .json(Map.of("tempo", "YEAR", "reason", "年调度"))
                .header("If-Match", Api.office().tagOf(plan))
                .post(decisions)
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_SUCH_TEMPO"));

        Api.office()
                .post(plan, "/tempo-decisions", monthly)
                .then()
                .statusCode(200)
                .body("before", equalTo("QUARTER"))
                .body("formerDays[0].day", equalTo("2024-10-01"))
                .body("formerDays[0].period", equalTo("2024-Q3"))
                .body("formerDays[1].day", equalTo("2024-10-12"));
        Api.office()
                .post(plan, "/tempo-decisions", monthly)
                .then()
                .statusCode(409)
                .body("code", equalTo("TEMPO_UNCHANGED"));

        // what has ended is asked about at once, the calendar follows, the decision stays
        Api.office().get(plan + "/rounds").then().body("items.period", hasItems("2024-07", "2024-08"));
        Api.office().get(plan + "/timetable").then().body("items.period", hasItems("2024-09", "2024-10"));
        Api.office()
                .get(decisions)
                .then()
                .statusCode(200)
                .body("items.reason", hasItems("进度滞后,改为月调度"))
                .body("items.decidedBy", hasItems("office"));
    }
}
