package org.ecoplan.indicator.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.Suizhou.as;
import static org.ecoplan.indicator.Suizhou.breaches;
import static org.ecoplan.indicator.Suizhou.feed;
import static org.ecoplan.indicator.Suizhou.foreignOffice;
import static org.ecoplan.indicator.Suizhou.office;
import static org.ecoplan.indicator.Suizhou.push;
import static org.ecoplan.indicator.Suizhou.reading;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.indicator.PlanFixture;
import org.ecoplan.indicator.Suizhou;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A series belongs to a place and an indicator, under a code that its feed knows; the targets of plans are bound to it. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BindingSeriesTest {
    private static final String JANUARY = "2025-01-31T00:00:00Z";
    private static final String FEBRUARY = "2025-02-01T00:00:00Z";

    @Inject
    ServiceClock clock;

    @Inject
    Pool pool;

    private final String code = "421300.outfalls-" + UUID.randomUUID();
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
    void theTargetIsJudgedByTheSeriesThatItIsBoundToWithTheReadingsThatItHas() {
        // Given
        PlanFixture plan = PlanFixture.outfalls();
        String made = suizhou.issue(plan);
        push(reading(made, JANUARY, "50"));
        register(code).then().statusCode(201);
        push(reading(code, JANUARY, "60"), reading(code, FEBRUARY, "65"))
                .body("accepted", equalTo(2))
                .body("verdicts.code", contains("NOT_JUDGED", "NOT_JUDGED"));

        // When
        bind(indicatorOf(plan), code)
                .then()
                .statusCode(200)
                .body("series", equalTo(code))
                .body("binding.boundBy", equalTo("office"));

        // Then
        await().untilAsserted(() -> breaches(plan)
                .body("items.series", containsInAnyOrder(made, code))
                .body("items.find { it.series == '" + code + "' }.state", equalTo("OPEN"))
                .body("items.find { it.series == '" + code + "' }.value", equalTo(60))
                .body("items.find { it.series == '" + made + "' }.state", equalTo("ENDED")));
        push(reading(made, FEBRUARY, "40")).body("verdicts[0].code", equalTo("NOT_JUDGED"));
        breaches(plan).body("items", hasSize(2));
        office().get("/series/" + code + "/readings").then().body("items.value", contains(60, 65));
        bind(indicatorOf(plan), code).then().statusCode(200);
    }

    @Test
    void oneSeriesServesTheTargetsOfTwoPlans() {
        // Given
        PlanFixture one = PlanFixture.outfalls();
        PlanFixture other = PlanFixture.outfalls();
        suizhou.issue(one);
        suizhou.issue(other);
        register(code);
        bind(indicatorOf(one), code).then().statusCode(200);
        bind(indicatorOf(other), code).then().statusCode(200);

        // When
        push(reading(code, JANUARY, "60"));

        // Then
        breaches(one).body("items.ruleId", contains(one.ruleId(0).toString()));
        breaches(other).body("items.ruleId", contains(other.ruleId(0).toString()));
        for (PlanFixture plan : List.of(one, other)) {
            IndicatorBreached told = suizhou.probe()
                    .awaitOne(IndicatorBreached.class, event -> plan.planId().equals(event.planId()));
            assertThat(told.series()).isEqualTo(code);
            assertThat(told.station()).isEqualTo("府澴河 厉山大桥");
        }
    }

    @Test
    void proposesTheSeriesOfTheSameUnitWhoseNamesFit() {
        PlanFixture plan = PlanFixture.outfalls();
        suizhou.issue(plan);
        register(code);

        office().get("/indicators/" + indicatorOf(plan) + "/series-proposals")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code))
                .body("items.unit.unique()", contains("%"))
                .body("items[0].indicator", equalTo(PlanFixture.OUTFALLS));
    }

    @Test
    void aCodeIsRegisteredOnceAndTheSameAgainChangesNothing() {
        register(code).then().statusCode(201);
        register(code).then().statusCode(200);
        office().body(Map.of("indicator", "另一指标", "unit", "%"))
                .put("/registered-series/" + code)
                .then()
                .statusCode(409)
                .body("code", equalTo("SERIES_EXISTS"));
        foreignOffice()
                .body(Map.of("indicator", PlanFixture.OUTFALLS, "unit", "%"))
                .put("/registered-series/" + code)
                .then()
                .statusCode(409);
        office().body(Map.of("unit", "%"))
                .put("/registered-series/" + code)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/indicator"));
        office().get("/registered-series?limit=200").then().body("items.code", hasItem(code));
        foreignOffice().get("/registered-series").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void bindsOnlyWhatFitsAndOnlyForTheOffice() {
        PlanFixture plan = PlanFixture.outfalls();
        suizhou.issue(plan);
        int indicator = indicatorOf(plan);
        String tonnes = code + "-t";
        office().body(Map.of("indicator", PlanFixture.OUTFALLS, "unit", "吨")).put("/registered-series/" + tonnes);

        String fullWidth = code + "-w";
        office().body(Map.of("indicator", PlanFixture.OUTFALLS, "unit", "％")).put("/registered-series/" + fullWidth);

        bind(indicator, fullWidth).then().statusCode(200);
        bind(indicator, tonnes)
                .then()
                .statusCode(422)
                .body("code", equalTo("UNIT_DIFFERS"))
                .body("title", containsString("序列为「吨」,指标为「%」"));
        bind(indicator, "nothing").then().statusCode(422).body("code", equalTo("UNKNOWN_SERIES"));
        bind(Integer.MAX_VALUE, tonnes).then().statusCode(404);
        foreignOffice()
                .body(Map.of("series", code))
                .put("/indicators/" + indicator + "/series")
                .then()
                .statusCode(404);
        as(Tokens.of("sthj").unit("421300-sthj").roles("lead").sign())
                .body(Map.of("series", code))
                .put("/indicators/" + indicator + "/series")
                .then()
                .statusCode(403);
        feed().body(Map.of("indicator", "x"))
                .put("/registered-series/" + code)
                .then()
                .statusCode(403);
    }

    private static Response register(String code) {
        return office().body(
                        Map.of("indicator", PlanFixture.OUTFALLS, "unit", "%", "station", "府澴河", "section", "厉山大桥"))
                .put("/registered-series/" + code);
    }

    private static Response bind(int indicator, String code) {
        return office().body(Map.of("series", code)).put("/indicators/" + indicator + "/series");
    }

    private static int indicatorOf(PlanFixture plan) {
        return office().get("/indicators?planId=" + plan.planId()).path("items[0].indicatorId");
    }
}
