package org.ecoplan.indicator.breach;

import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.Suizhou.breaches;
import static org.ecoplan.indicator.Suizhou.office;
import static org.ecoplan.indicator.Suizhou.push;
import static org.ecoplan.indicator.Suizhou.reading;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.HeadlineTargetIssued;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.indicator.PlanFixture;
import org.ecoplan.indicator.Suizhou;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A closed plan judges nothing any more, and what was found under it stays as it was. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ClosedPlanTest {
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate CLOSED_ON = LocalDate.of(2026, 3, 1);

    @Inject
    ServiceClock clock;

    @Inject
    Pool pool;

    private Suizhou suizhou;

    @BeforeEach
    void openSuizhou() {
        suizhou = Suizhou.open(clock, pool);
    }

    @AfterEach
    void closeSuizhou() {
        suizhou.close();
    }

    @Test
    void anOpenBreachEndsWithItsPlanAndIsNeitherRecoveredNorWithdrawn() {
        // Given
        PlanFixture plan = PlanFixture.sewage();
        String series = suizhou.issue(plan);
        push(reading(series, "2025-02-01T00:00:00Z", "60"));

        // When
        close(plan, CLOSED_ON);
        push(
                reading(series, "2025-02-01T00:00:00Z", "75"),
                reading(series, "2025-02-02T00:00:00Z", "75"),
                reading(series, "2025-02-03T00:00:00Z", "75"));

        // Then
        suizhou.probe()
                .expectNone(IndicatorRecovered.class, event -> event.series().equals(series), QUIET);
        suizhou.probe()
                .expectNone(BreachWithdrawn.class, event -> event.series().equals(series), Duration.ZERO);
        breaches(plan)
                .body("items.state", contains("ENDED"))
                .body("items[0].planClosedOn", equalTo("2026-03-01"))
                .body("items[0].value", equalTo(60))
                .body("items[0].closedAt", nullValue());
        inState("ENDED", plan, 1);
        inState("OPEN", plan, 0);
        inState("CLOSED", plan, 0);
        office().get("/breaches/summary?planId=" + plan.planId())
                .then()
                .statusCode(200)
                .body("ended", equalTo(1))
                .body("open", equalTo(0))
                .body("indicators", empty())
                .body("units", empty());
        office().get("/series/" + series + "/readings").then().body("items.value", contains(75, 75, 75));
    }

    @Test
    void readingsOfAClosedPlanAreKeptAndNotJudgedWhileAnotherPlanIsUntouched() {
        // Given
        PlanFixture closed = PlanFixture.sewage();
        PlanFixture running = PlanFixture.sewage();
        String quiet = suizhou.issue(closed);
        String judged = suizhou.issue(running);
        push(
                reading(quiet, "2025-02-01T00:00:00Z", "60"),
                reading(quiet, "2025-02-02T00:00:00Z", "75"),
                reading(quiet, "2025-02-03T00:00:00Z", "75"),
                reading(judged, "2025-02-01T00:00:00Z", "60"));
        close(closed, CLOSED_ON);

        // When
        push(reading(quiet, "2025-02-04T00:00:00Z", "10"), reading(judged, "2025-02-02T00:00:00Z", "75"))
                .body("accepted", equalTo(2));
        push(reading(judged, "2025-02-03T00:00:00Z", "75"));

        // Then
        suizhou.probe()
                .awaitOne(IndicatorRecovered.class, event -> event.series().equals(judged));
        suizhou.probe()
                .awaitExactly(
                        1, IndicatorBreached.class, event -> event.series().equals(quiet), QUIET);
        breaches(closed).body("items.state", contains("CLOSED"));
        breaches(running).body("items.state", contains("CLOSED")).body("items[0].planClosedOn", nullValue());
        office().get("/series/" + quiet + "/readings").then().body("items", hasSize(4));
    }

    @Test
    void aSecondClosingChangesNothing() {
        // Given
        PlanFixture plan = PlanFixture.sewage();
        String series = suizhou.issue(plan);
        push(reading(series, "2025-02-01T00:00:00Z", "60"));
        close(plan, CLOSED_ON);

        // When
        closing(plan, CLOSED_ON.plusDays(1));
        PlanFixture after = PlanFixture.sewage().inPlanOf(plan);
        suizhou.send(after);
        await().atMost(PATIENCE)
                .untilAsserted(() -> office().get("/indicators?planId=" + plan.planId())
                        .then()
                        .body("items", hasSize(2)));

        // Then
        breaches(plan).body("items.state", contains("ENDED")).body("items[0].planClosedOn", equalTo("2026-03-01"));
    }

    @Test
    void aTaskThatARevisionEndedIsJudgedNoMoreWhileOneThatGoesOnKeepsItsSeries() {
        // Given
        PlanFixture ends = PlanFixture.sewage();
        PlanFixture goesOn = PlanFixture.sewage().inPlanOf(ends);
        String series = suizhou.issue(ends);
        suizhou.send(goesOn);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        office().get("/targets?planId=" + ends.planId()).then().body("items", hasSize(2)));

        // When
        suizhou.probe()
                .send(
                        ends.planId().toString(),
                        ends.organisation(),
                        revision(
                                ends,
                                List.of(new PlanRevised.Task(
                                        ends.taskId(), "ENDED", null, List.of(), List.of(), List.of())),
                                List.of()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> office().get("/targets?planId=" + ends.planId())
                        .then()
                        .body("items.targetId", contains(goesOn.ruleId(0).toString())));
        suizhou.send(ends);
        push(reading(series, "2025-02-01T00:00:00Z", "60")).body("accepted", equalTo(1));

        // Then
        suizhou.probe()
                .expectNone(IndicatorBreached.class, event -> event.series().equals(series), QUIET);
        office().get("/series/" + series + "/readings").then().body("items.value", contains(60));
    }

    @Test
    void aHeadlineTargetThatGoesOnKeepsSeriesAndOpenBreachUnderOtherWordsAndThatOfAnEndedOneEndsWithTheReason() {
        // Given
        PlanFixture plan = PlanFixture.sewage();
        HeadlineTargetIssued goesOn = plan.headline(1, "城市污水收集率", 70, "421300-sthj");
        HeadlineTargetIssued ends = plan.headline(2, "污泥处置率", 90, "421300-sthj");
        send(plan, goesOn);
        send(plan, ends);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        office().get("/targets?planId=" + plan.planId()).then().body("items.series", hasSize(2)));
        String kept = office().get("/targets?planId=" + plan.planId()).path("items[0].series");
        String ended = office().get("/targets?planId=" + plan.planId()).path("items[1].series");
        push(reading(kept, "2025-02-01T00:00:00Z", "60"), reading(ended, "2025-02-01T00:00:00Z", "60"));
        inState("OPEN", plan, 2);

        // When
        PlanRevised revised = revision(plan, List.of(), List.of(ends.target().targetId()));
        HeadlineTargetIssued changed = plan.revised().headline(1, "城市生活污水集中收集率", 75, "421300-sthj");
        for (int delivery = 0; delivery < 2; delivery++) {
            send(plan, revised);
            send(plan, PlanFixture.under(goesOn.target().targetId(), changed));
        }

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> office().get("/targets?planId=" + plan.planId())
                        .then()
                        .body("items.indicator", contains("城市生活污水集中收集率"))
                        .body("items.series", contains(kept))
                        .body("items[0].value", equalTo(75))
                        .body("items[0].earlier.value", contains(70))
                        .body("items[0].earlier.indicator", contains("城市污水收集率"))
                        .body("items[0].earlier.replacedIn", contains(2)));
        inState("OPEN", plan, 1);
        office().get("/breaches?state=ENDED&planId=" + plan.planId())
                .then()
                .body("items.series", contains(ended))
                .body("items[0].targetEnded.endedOn", equalTo("2026-03-01"))
                .body("items[0].targetEnded.reason", equalTo("方案第1次修订:上级要求调整"));
        push(reading(kept, "2025-02-02T00:00:00Z", "72"));
        inState("OPEN", plan, 1);
        push(reading(kept, "2025-02-03T00:00:00Z", "80"), reading(kept, "2025-02-04T00:00:00Z", "80"));
        inState("OPEN", plan, 0);
    }

    private void send(PlanFixture plan, Record event) {
        suizhou.probe().send(plan.planId().toString(), plan.organisation(), event);
    }

    private static PlanRevised revision(PlanFixture plan, List<PlanRevised.Task> tasks, List<UUID> endedHeadlines) {
        return new PlanRevised(
                plan.planId(),
                2,
                plan.organisation(),
                "长江高水平保护提质增效行动方案",
                null,
                CLOSED_ON,
                CLOSED_ON,
                "上级要求调整",
                "office",
                0,
                1,
                1,
                tasks,
                endedHeadlines);
    }

    private void close(PlanFixture plan, LocalDate closedOn) {
        closing(plan, closedOn);
        await().atMost(PATIENCE)
                .untilAsserted(() -> breaches(plan).body("items.planClosedOn", contains(closedOn.toString())));
    }

    private void closing(PlanFixture plan, LocalDate closedOn) {
        suizhou.probe()
                .send(
                        plan.planId().toString(),
                        plan.organisation(),
                        new PlanClosed(plan.planId(), 1, plan.organisation(), "长江高水平保护提质增效行动方案", closedOn));
    }

    private static void inState(String state, PlanFixture plan, int count) {
        office().get("/breaches?state=" + state + "&planId=" + plan.planId())
                .then()
                .statusCode(200)
                .body("items", hasSize(count));
    }
}
