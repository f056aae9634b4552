package org.ecoplan.indicator.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.Suizhou.as;
import static org.ecoplan.indicator.Suizhou.breaches;
import static org.ecoplan.indicator.Suizhou.office;
import static org.ecoplan.indicator.Suizhou.push;
import static org.ecoplan.indicator.Suizhou.reading;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.ecoplan.events.HeadlineTargetIssued;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.PlanTaskIssued.Group;
import org.ecoplan.events.PlanTaskIssued.Territory;
import org.ecoplan.indicator.PlanFixture;
import org.ecoplan.indicator.Suizhou;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reading is held against the figure of those whose figure it is, and says nothing of the others. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class WhoseFigureTest {
    private static final String JANUARY = "2025-01-31T00:00:00Z";
    private static final Group EITHER_OR = new Group("any-of@7", "ANY_OF");

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
    void aTerritoryIsJudgedByItsOwnFigureAndItsOwnReadingsAlone() {
        // Given
        PlanFixture plan = new PlanFixture()
                .duty("421300-sthj", "LEAD")
                .duty("421303", "IMPLEMENTING")
                .duty("421321", "IMPLEMENTING")
                .target(
                        "污水治理率",
                        60,
                        "BINDING",
                        null,
                        List.of(
                                new Territory("曾都区", new BigDecimal("75"), List.of("421303")),
                                new Territory("随县", new BigDecimal("50"), List.of("421321"))));
        String whole = suizhou.issue(plan);
        String zengdu = plan.series(2);
        String suixian = plan.series(3);
        office().get("/series?planId=" + plan.planId())
                .then()
                .body("items.code", contains(whole, zengdu, suixian))
                .body("items.territory", contains(null, "曾都区", "随县"))
                .body(
                        "items.unitCodes",
                        contains(
                                List.of("421300-sthj"),
                                List.of("421300-sthj", "421303"),
                                List.of("421300-sthj", "421321")))
                .body("items.rules.limit", contains(List.of(60), List.of(75), List.of(50)));

        // When
        push(reading(whole, JANUARY, "65"), reading(zengdu, JANUARY, "70"), reading(suixian, JANUARY, "55"));

        // Then
        breaches(plan)
                .body("items.series", contains(zengdu))
                .body("items[0].indicator", equalTo("曾都区污水治理率"))
                .body("items[0].limit", equalTo(75));
        IndicatorBreached told = suizhou.probe()
                .awaitOne(IndicatorBreached.class, event -> event.series().equals(zengdu));
        assertThat(told.indicator()).isEqualTo("曾都区污水治理率");
        assertThat(told.unitCodes()).containsExactly("421300-sthj", "421303");
        office().get("/breaches/summary?planId=" + plan.planId())
                .then()
                .statusCode(200)
                .body("open", equalTo(1))
                .body("indicators.indicator", contains("曾都区污水治理率"))
                .body("indicators.open", contains(1))
                .body("indicators.oldestSince", contains(JANUARY))
                .body("units.unitCode", contains("421300-sthj", "421303"));
    }

    @Test
    void aHeadlineTargetIsAnIndicatorOfThePlanAndToldToThoseWhoAnswerForIt() {
        // Given
        PlanFixture plan = PlanFixture.outfalls();
        suizhou.issue(plan);
        HeadlineTargetIssued headline = plan.headline(3, "断面水质优良比例", 90, "421300-czj");
        suizhou.probe().send(plan.planId().toString(), plan.organisation(), headline);
        String series = plan.planId().toString().substring(0, 8) + "-h3-1";
        await().untilAsserted(() -> office().get("/series/" + series)
                .then()
                .statusCode(200)
                .body("headline", equalTo(true))
                .body("taskId", nullValue())
                .body("unitCodes", contains("421300-czj")));

        // When
        push(reading(series, JANUARY, "85"));

        // Then
        IndicatorBreached told = suizhou.probe()
                .awaitOne(IndicatorBreached.class, event -> event.series().equals(series));
        assertThat(told.planId()).isEqualTo(plan.planId());
        assertThat(told.taskId()).isNull();
        assertThat(told.unitCodes()).containsExactly("421300-czj");
        breaches(plan).body("items.indicator", contains("断面水质优良比例"));
        String answering = Tokens.of("czj").unit("421300-czj").roles("lead").sign();
        as(answering).get("/breaches?planId=" + plan.planId()).then().body("items.series", contains(series));
        String implementer =
                Tokens.of("zengdu").unit("421303").roles("reporter").sign();
        as(implementer).get("/breaches?planId=" + plan.planId()).then().body("items", empty());
    }

    @Test
    void whatNeedNotBeReachedRaisesNoAlarmAndSaysWhy() {
        // Given
        PlanFixture plan = new PlanFixture()
                .duty("421300-sthj", "LEAD")
                .target("优良天数比例", 85, "BINDING", EITHER_OR, null)
                .target("清洁能源占比", 35, "BINDING", EITHER_OR, null)
                .target("绿色防控覆盖率", 55, "ASPIRATIONAL", null, null);
        suizhou.issue(plan);

        // When
        push(
                        reading(plan.series(1), JANUARY, "66"),
                        reading(plan.series(2), JANUARY, "40"),
                        reading(plan.series(3), JANUARY, "12"))
                .body("accepted", equalTo(3))
                .body("verdicts.code", contains("NOT_JUDGED", "NOT_JUDGED", "NOT_JUDGED"));

        // Then
        breaches(plan).body("items", empty());
        suizhou.probe()
                .awaitExactly(
                        0,
                        IndicatorBreached.class,
                        event -> plan.planId().equals(event.planId()),
                        Duration.ofMillis(500));
        office().get("/indicators?planId=" + plan.planId())
                .then()
                .body("items", hasSize(3))
                .body("items.series", not(contains(nullValue())))
                .body(
                        "items.collect { it.rules[0].notEvaluable.code }",
                        contains("EITHER_OR", "EITHER_OR", "ASPIRATIONAL"))
                .body("items[0].rules[0].alternatives", equalTo("any-of@7"))
                .body("items[2].rules[0].alternatives", nullValue());
    }
}
