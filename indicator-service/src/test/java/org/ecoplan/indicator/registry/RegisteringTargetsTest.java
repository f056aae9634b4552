package org.ecoplan.indicator.registry;

import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.Suizhou.as;
import static org.ecoplan.indicator.Suizhou.office;
import static org.ecoplan.indicator.Suizhou.push;
import static org.ecoplan.indicator.Suizhou.reading;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.ecoplan.indicator.PlanFixture;
import org.ecoplan.indicator.Suizhou;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class RegisteringTargetsTest {
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
    void makesSeriesAndRulesOfTheTargetsOfAnIssuedTask() {
        // Given
        PlanFixture plan = PlanFixture.outfalls().target("主要污染物总量减排", "SUPERIOR", null, null, false);

        // When
        suizhou.issue(plan);

        // Then
        office().get("/series?planId=" + plan.planId())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", equalTo(plan.series(1)))
                .body("items[0].indicator", equalTo(PlanFixture.OUTFALLS))
                .body("items[0].unit", equalTo("%"))
                .body("items[0].taskId", equalTo(plan.taskId().toString()))
                .body(
                        "items[0].rules.ruleId",
                        contains(plan.ruleId(0).toString(), plan.ruleId(1).toString()))
                .body("items[0].rules.comparator", contains("GE", "GE"))
                .body("items[0].rules.limit", contains(70, 100))
                .body("items[0].rules.inForceFrom", contains("2024-12-31", "2025-12-31"))
                .body("items[0].rules.inForceTo", contains("2025-12-30", null))
                .body("items[0].rules.recoveryCount", contains(2, 2))
                .body("items[0].rules[0].clause", notNullValue());
        office().get("/indicators?planId=" + plan.planId())
                .then()
                .statusCode(200)
                .body("items.series", contains(plan.series(1), null))
                .body("items[1].rules[0].evaluable", equalTo(false))
                .body("items[1].rules[0].notEvaluable.code", equalTo("AWAITS_SUPERIOR"))
                .body("items[1].rules[0].notEvaluable.title", equalTo("等待上级下达目标值"));
        office().get("/series/" + plan.series(1)).then().statusCode(200).body("code", equalTo(plan.series(1)));
    }

    @Test
    void keepsTheCodesOfSeriesAndRetiresRulesWhenThePlanIsRevised() {
        // Given
        PlanFixture plan = PlanFixture.outfalls();
        suizhou.issue(plan);

        // When
        plan.revised()
                .target("新指标", "GE", "5", "2025-12-31", false)
                .target(PlanFixture.OUTFALLS, "GE", "80", null, false);
        suizhou.send(plan);

        // Then
        await().untilAsserted(() -> office().get("/series?planId=" + plan.planId())
                .then()
                .body("items.code", contains(plan.series(1), plan.series(2)))
                .body("items.indicator", contains(PlanFixture.OUTFALLS, "新指标"))
                .body("items[0].rules.limit", contains(80)));
    }

    @Test
    void aTaskInThePlaceOfAnotherGetsSeriesCodesOfItsOwn() {
        // Given
        PlanFixture plan = PlanFixture.outfalls();
        suizhou.issue(plan);
        PlanFixture inserted = PlanFixture.sewage().inPlanOf(plan);

        // When
        suizhou.send(inserted);

        // Then
        await().untilAsserted(() -> office().get("/series?planId=" + plan.planId())
                .then()
                .body("items.code", contains(plan.series(1), inserted.taskId() + "-1")));
    }

    @Test
    void aTaskOfAThousandIndicatorsIsRegistered() {
        // Given
        PlanFixture plan = PlanFixture.indicators(1000);

        // When
        suizhou.send(plan);

        // Then
        await().untilAsserted(() ->
                office().get("/series/" + plan.series(1000)).then().statusCode(200));
    }

    @Test
    void aUnitSeesTheSeriesOfTheTasksInWhichItHasARole() {
        // Given
        PlanFixture plan = PlanFixture.outfalls();
        String series = suizhou.issue(plan);
        push(reading(series, "2025-02-01T00:00:00Z", "60"));
        String implementer =
                Tokens.of("zengdu").unit("421303").roles("reporter").sign();
        String uninvolved =
                Tokens.of("czj").unit("421300-czj").roles("lead", "reporter").sign();

        // Then
        as(implementer).get("/series/" + series).then().statusCode(200);
        as(implementer)
                .get("/breaches?planId=" + plan.planId())
                .then()
                .body("items.series", containsInAnyOrder(series));
        as(uninvolved).get("/series/" + series).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as(uninvolved).get("/series/" + series + "/readings").then().statusCode(404);
        as(uninvolved)
                .get("/series?planId=" + plan.planId())
                .then()
                .statusCode(200)
                .body("items", empty());
        as(uninvolved).get("/breaches?planId=" + plan.planId()).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "/series?planId=7, /planId",
        "/indicators?limit=0, /limit",
        "/series?cursor=%21, /cursor",
        "/breaches?state=open, /state",
        "/breaches?cursor=MQ, /cursor",
        "/series/SERIES/readings?from=yesterday, /from",
        "/series/SERIES/readings?to=2025-02-01, /to",
        "/series/SERIES/readings?cursor=MQ, /cursor"
    })
    void refusesQueriesOfWrongFormWithTheirPlace(String address, String pointer) {
        String series = suizhou.issue(PlanFixture.sewage());
        office().urlEncodingEnabled(false)
                .get(address.replace("SERIES", series))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }
}
