package org.ecoplan.task.plan.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ecoplan.events.DeadlineMoved;
import org.ecoplan.events.DutyEnded;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another document takes the place of the one of a running plan (方案修订): running duties move to it, once. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class RevisedPlanTest {
    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 31);
    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 31);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    MovingClock clock;

    @Inject
    Pool database;

    private EventProbe probe;
    private City city;

    @BeforeEach
    void registerACity() {
        clock.show("2024-09-20T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void whatIsKeptRunsOnWhatIsChangedHasTheNewDaysAndUnitsWhatEndedKeepsItsState() {
        // Given
        for (int position = 1; position <= 3; position++) {
            city.send(city.task(position, OCTOBER));
        }
        city.awaitDuties(6);
        city.send(city.round(LocalDate.of(2024, 10, 12)));
        probe.awaitExactly(
                6, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        String changed = duty(1, city.bureau);
        String left = duty(1, city.county);
        String ended = duty(2, city.bureau);
        String kept = duty(3, city.bureau);
        city.bureau()
                .header("If-Match", "\"0\"")
                .post("/duties/" + ended + "/acknowledgement")
                .then()
                .statusCode(200);
        Map<String, Object> keptBefore = shown(kept);

        // When
        List<Record> revision = List.of(
                new PlanRevised(
                        city.plan,
                        2,
                        city.code,
                        "行动方案(修订)",
                        "随政办发〔2024〕18号",
                        LocalDate.of(2024, 9, 18),
                        LocalDate.of(2024, 9, 20),
                        "上级要求调整",
                        "office",
                        1,
                        1,
                        1,
                        List.of(
                                change(1, "CHANGED", List.of("UNITS", "DEADLINE"), city.county),
                                change(2, "ENDED", List.of()),
                                change(4, "NEW", List.of())),
                        List.of()),
                city.task(
                        1,
                        2,
                        List.of(city.duty(city.bureau, "LEAD"), city.duty(city.district, "IMPLEMENTING")),
                        DECEMBER),
                city.task(3, 2, city.task(3, OCTOBER).duties(), OCTOBER),
                city.task(4, 2, List.of(city.duty(city.bureau, "LEAD")), DECEMBER));
        List<UUID> sent = revision.stream().map(city::send).toList();

        // Then
        probe.awaitExactly(8, TaskAssigned.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        assertThat(probe.awaitExactly(
                        3, DutyEnded.class, event -> event.organisation().equals(city.code), Duration.ZERO))
                .allSatisfy(event -> assertThat(event.endedObligations()).hasSize(1))
                .extracting(event -> event.assignmentId().toString())
                .contains(left, ended);
        DeadlineMoved moved = probe.awaitExactly(
                        1, DeadlineMoved.class, event -> event.organisation().equals(city.code), Duration.ZERO)
                .get(0);
        assertThat(moved.assignmentId()).hasToString(changed);
        assertThat(List.of(moved.cause(), moved.reason(), moved.previousDeadline(), moved.deadline()))
                .isEqualTo(List.of("REVISION", "方案第1次修订:上级要求调整", OCTOBER, DECEMBER));
        assertThat(shown(kept)).isEqualTo(keptBefore);
        city.office()
                .get("/duties/" + ended)
                .then()
                .body("state", equalTo("RELEASED"))
                .body("history.step", equalTo(List.of("ACKNOWLEDGE", "RELEASE")))
                .body("history[1].from", equalTo("ACKNOWLEDGED"))
                .body("history[1].reason", equalTo("方案第1次修订:上级要求调整;任务终止"))
                .body("obligations.state", equalTo(List.of("ENDED")));
        city.office().get("/reports?state=REQUESTED&limit=200").then().body("items", hasSize(3));
        city.office().get("/reports?state=WITHDRAWN&limit=200").then().body("items", hasSize(3));
        city.office()
                .get("/duties/" + changed + "/timeline")
                .then()
                .body("items.title", hasItem("方案修订（随政办发〔2024〕18号）：任务调整（责任单位、时限）"))
                .body("items.title", hasItem("时限变更：完成整治任务（原 2024-10-31，改为 2024-12-31）"));
        city.office().get("/duties/" + left + "/timeline").then().body("items.title", hasItem("免除"));

        // When
        IntStream.range(0, revision.size()).forEach(each -> city.sendAgain(sent.get(each), revision.get(each)));
        revision.forEach(city::send);
        city.send(city.task(5, DECEMBER));
        probe.awaitExactly(10, TaskAssigned.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        clock.show("2024-11-02T10:00");

        // Then
        probe.awaitExactly(
                2, TaskOverdue.class, event -> event.organisation().equals(city.code), Duration.ofMillis(500));
        probe.exactly(3, DutyEnded.class, event -> event.organisation().equals(city.code));
        probe.exactly(1, DeadlineMoved.class, event -> event.organisation().equals(city.code));
    }

    @Test
    void aThousandRunningDutiesAreMovedAndFiveHundredEndedInSets() {
        // Given
        List<PlanTaskIssued.Duty> duties = IntStream.range(0, 25)
                .mapToObj(unit -> city.duty(city.code + "-" + unit, unit == 0 ? "LEAD" : "IMPLEMENTING"))
                .toList();
        IntStream.rangeClosed(1, 60).forEach(position -> city.send(city.task(position, 1, duties, DECEMBER)));
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from assignment where organisation = $1") == 1_500);

        // When
        List<PlanRevised.Task> changes = new ArrayList<>();
        IntStream.rangeClosed(1, 40).forEach(position -> changes.add(change(position, "CHANGED", List.of("DEADLINE"))));
        IntStream.rangeClosed(41, 60).forEach(position -> changes.add(change(position, "ENDED", List.of())));
        for (int part = 1; part <= 2; part++) {
            city.send(new PlanRevised(
                    city.plan,
                    2,
                    city.code,
                    "行动方案(修订)",
                    null,
                    LocalDate.of(2024, 9, 18),
                    LocalDate.of(2024, 9, 20),
                    "上级要求调整",
                    "office",
                    0,
                    part,
                    2,
                    changes.subList((part - 1) * 30, part * 30),
                    List.of()));
        }
        IntStream.rangeClosed(1, 40)
                .forEach(position -> city.send(city.task(position, 2, duties, DECEMBER.plusYears(1))));

        // Then
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from obligation where organisation = $1 and state = 'OPEN' "
                                + "and deadline = '2025-12-31' and deadline_version = 2")
                        == 1_000);
        assertThat(number("select count(*) from assignment where organisation = $1 and state = 'RELEASED'"))
                .isEqualTo(500);
        assertThat(number("select count(*) from duty_step where organisation = $1"))
                .isEqualTo(500);
        assertThat(number("select count(*) from outbox where organisation = $1 and event_type like '%DutyEnded%'"))
                .isEqualTo(500);
        assertThat(number("select count(*) from outbox where organisation = $1 and event_type like '%DeadlineMoved%'"))
                .isEqualTo(1_000);
    }

    @Test
    void whatALaterRevisionBringsBackIsADutyAgain() {
        // Given
        city.send(city.task(1, OCTOBER));
        city.send(city.task(2, OCTOBER));
        city.awaitDuties(4);
        List<Record> without = List.of(
                revision(2, change(1, "CHANGED", List.of("UNITS"), city.county), change(2, "ENDED", List.of())),
                city.task(1, 2, List.of(city.duty(city.bureau, "LEAD")), OCTOBER));
        without.forEach(city::send);
        probe.awaitExactly(3, DutyEnded.class, event -> event.organisation().equals(city.code), Duration.ZERO);

        // When
        List<Record> again = List.of(
                revision(3, change(1, "CHANGED", List.of("UNITS")), change(2, "NEW", List.of())),
                city.task(1, 3, city.task(1, OCTOBER).duties(), DECEMBER),
                city.task(2, 3, city.task(2, OCTOBER).duties(), DECEMBER));
        again.forEach(city::send);
        probe.awaitExactly(7, TaskAssigned.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        without.forEach(city::send);
        again.forEach(city::send);
        city.send(city.task(3, DECEMBER));

        // Then
        probe.awaitExactly(9, TaskAssigned.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        probe.exactly(3, DutyEnded.class, event -> event.organisation().equals(city.code));
        assertThat(number("select count(*) from assignment where organisation = $1 and state = 'RELEASED'"))
                .isEqualTo(3);
        assertThat(number("select count(*) from assignment a join obligation o on o.assignment_id = a.id "
                        + "where a.organisation = $1 and a.live and o.state = 'OPEN' and o.deadline = '2024-12-31'"))
                .isEqualTo(6);
        Map<String, Object> brought = city.awaitDuties(9).stream()
                .filter(duty -> duty.get("unitCode").equals(city.county)
                        && duty.get("state").equals("ASSIGNED"))
                .filter(duty -> duty.get("ordinal").equals("(1)"))
                .findFirst()
                .orElseThrow();
        city.county()
                .header("If-Match", "\"0\"")
                .post("/duties/" + brought.get("assignmentId") + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
    }

    private PlanRevised revision(int revision, PlanRevised.Task... changes) {
        return new PlanRevised(
                city.plan,
                revision,
                city.code,
                "行动方案(修订)",
                null,
                LocalDate.of(2024, 9, 18),
                LocalDate.of(2024, 9, 20),
                "上级要求调整",
                "office",
                0,
                1,
                1,
                List.of(changes),
                List.of());
    }

    private PlanRevised.Task change(int position, String kind, List<String> fields, String... left) {
        UUID task = city.task(position, OCTOBER).taskId();
        return new PlanRevised.Task(
                task,
                kind,
                kind.equals("ENDED") ? null : task,
                fields,
                List.of(left).stream()
                        .map(unit -> new PlanRevised.Part(unit, "IMPLEMENTING"))
                        .toList(),
                List.of());
    }

    private String duty(int position, String unit) {
        return city.awaitDuties(6).stream()
                .filter(duty -> duty.get("ordinal").equals("(" + position + ")"))
                .filter(duty -> duty.get("unitCode").equals(unit))
                .map(duty -> duty.get("assignmentId").toString())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> shown(String duty) {
        return city.office()
                .get("/duties/" + duty)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private long number(String sql) {
        return database.preparedQuery(sql)
                .execute(Tuple.of(city.code))
                .await()
                .atMost(Duration.ofSeconds(20))
                .iterator()
                .next()
                .getLong(0);
    }
}
