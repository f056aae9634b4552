package org.ecoplan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The merely large, with the stack that the launcher gives: nothing hangs, nothing is lost or doubled, others go on. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ScaleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final LocalDate FAR = LocalDate.of(2029, 12, 31);

    @Inject
    MovingClock clock;

    @Inject
    Pool database;

    EventProbe probe;
    City city;

    @BeforeEach
    void registerACity() {
        clock.show("2024-10-08T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void aRoundOfAPlanWithTenThousandDutiesAsksForEachReportOnceWhileAnotherPlanGoesOn() {
        // Given
        issue(250, 40, FAR);
        await().atMost(PATIENCE).until(() -> count("assignment") == 10_000);
        assertThat(told("TaskAssigned")).isEqualTo(List.of(10_000L, 10_000L));

        // When
        city.send(city.round(LocalDate.of(2024, 10, 12)));
        city.send(city.task(251, FAR));
        City other = City.register(probe);
        other.send(other.task(1, FAR));
        other.awaitDuties(2);

        // Then
        await().atMost(PATIENCE).until(() -> count("report") == 10_000);
        await().atMost(PATIENCE).until(() -> roundIs("OPEN"));
        assertThat(told("ReportRequested")).isEqualTo(List.of(10_000L, 10_000L));
        assertThat(count("report")).isEqualTo(10_000);
        assertThat(count("assignment")).isEqualTo(10_002);
    }

    @Test
    void twoThousandFiveHundredObligationsOfOneDayAreEachToldOnceAndMarked() {
        // Given
        issue(50, 50, LocalDate.of(2025, 1, 10));
        await().atMost(PATIENCE).until(() -> count("obligation") == 2_500);

        // When
        clock.show("2025-01-03T08:00");

        // Then
        await().atMost(PATIENCE).until(() -> reached("2025-01-03"));
        assertThat(told("TaskDueSoon")).isEqualTo(List.of(2_500L, 2_500L));
        assertThat(crossings("SPOKEN")).isEqualTo(2_500);
        assertThat(crossings("SUPERSEDED")).isEqualTo(5_000);

        // When
        clock.show("2025-01-11T08:00");

        // Then
        await().atMost(PATIENCE).until(() -> reached("2025-01-11"));
        assertThat(told("TaskOverdue")).isEqualTo(List.of(2_500L, 2_500L));
        assertThat(number("select count(*) from obligation where organisation = $1 and state = 'OVERDUE'"))
                .isEqualTo(2_500);
    }

    @Test
    void aTaskOfThreeThousandUnitsBehindItsDatesIsTakenInAtOnce() {
        // Given
        issue(1, 2, FAR);
        city.awaitDuties(2);

        // When
        city.send(city.task(2, 1, duties(3_000), LocalDate.of(2024, 10, 1)));

        // Then
        await().atMost(PATIENCE).until(() -> count("assignment") == 3_002);
        assertThat(told("TaskOverdue")).isEqualTo(List.of(3_000L, 3_000L));
    }

    private void issue(int tasks, int units, LocalDate milestone) {
        List<PlanTaskIssued.Duty> duties = duties(units);
        for (int position = 1; position <= tasks; position++) {
            city.send(city.task(position, 1, duties, milestone));
        }
    }

    private List<PlanTaskIssued.Duty> duties(int units) {
        return IntStream.range(0, units)
                .mapToObj(unit -> city.duty(city.code + "-" + unit, unit == 0 ? "LEAD" : "IMPLEMENTING"))
                .toList();
    }

    /** How many events of a type were written, and of how many duties. */
    private List<Long> told(String event) {
        return List.of(
                number("select count(*) from outbox where organisation = $1 and event_type like '%%%s%%'"
                        .formatted(event)),
                number(
                        "select count(distinct aggregate_id) from outbox where organisation = $1 and event_type like '%%%s%%'"
                                .formatted(event)));
    }

    private long crossings(String outcome) {
        return number("select count(*) from rung_crossing join obligation on id = obligation_id "
                + "where organisation = $1 and outcome = '" + outcome + "'");
    }

    private boolean roundIs(String state) {
        return number("select count(*) from reporting_round where organisation = $1 and state = '" + state + "'") == 1;
    }

    private boolean reached(String day) {
        return number("select count(*) from watermark where kind = 'ladder' and scope = $1 and reached_on = '" + day
                        + "'")
                == 1;
    }

    private long count(String table) {
        return number("select count(*) from " + table + " where organisation = $1");
    }

    private long number(String sql) {
        return database.preparedQuery(sql)
                .execute(Tuple.of(city.code))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
