package org.ecoplan.indicator.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecoplan.indicator.Suizhou.as;
import static org.ecoplan.indicator.Suizhou.atTheSameTime;
import static org.ecoplan.indicator.Suizhou.breaches;
import static org.ecoplan.indicator.Suizhou.feed;
import static org.ecoplan.indicator.Suizhou.flagged;
import static org.ecoplan.indicator.Suizhou.foreignOffice;
import static org.ecoplan.indicator.Suizhou.office;
import static org.ecoplan.indicator.Suizhou.push;
import static org.ecoplan.indicator.Suizhou.pushOf;
import static org.ecoplan.indicator.Suizhou.reading;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.FeedResumed;
import org.ecoplan.events.FeedSilent;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.indicator.PlanFixture;
import org.ecoplan.indicator.Suizhou;
import org.ecoplan.indicator.breach.application.Breaches;
import org.ecoplan.indicator.breach.application.Watch;
import org.ecoplan.indicator.breach.domain.Bound;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Finding;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.ToldBreach;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class TellingOfBreachesTest {
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ServiceClock clock;

    @Inject
    Pool pool;

    @Inject
    Breaches stored;

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
    void tellsOfABreachOnceAndOfItsRecoveryAfterTwoGoodReadings() {
        // Given
        PlanFixture plan = PlanFixture.outfalls();
        String series = suizhou.issue(plan);

        // When
        push(reading(series, "2025-01-05T00:00:00+08:00", "66.4")).body("accepted", equalTo(1));

        // Then
        IndicatorBreached breached = suizhou.probe()
                .awaitOne(IndicatorBreached.class, event -> event.series().equals(series));
        assertThat(breached)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringFields("breachId", "openedAt")
                .isEqualTo(new IndicatorBreached(
                        UUID.randomUUID(),
                        series,
                        plan.ruleId(0),
                        plan.planId(),
                        plan.taskId(),
                        "421300",
                        PlanFixture.OUTFALLS,
                        new BigDecimal("66.4"),
                        "GE",
                        new BigDecimal("70"),
                        "%",
                        Instant.parse("2025-01-04T16:00:00Z"),
                        Instant.EPOCH,
                        null,
                        PlanFixture.OUTFALLS + "达到70%",
                        List.of("421300-sthj"),
                        null));
        assertThat(breached.openedAt()).isBetween(Suizhou.TODAY, clock.now());

        // When
        push(reading(series, "2025-01-06T00:00:00+08:00", "65"));
        push(reading(series, "2025-01-07T00:00:00+08:00", "70"));
        push(reading(series, "2025-01-08T00:00:00+08:00", "69.9"));
        push(reading(series, "2025-01-09T00:00:00+08:00", "70.1"));
        suizhou.probe()
                .expectNone(IndicatorRecovered.class, event -> event.series().equals(series), QUIET);
        breaches(plan).body("items.state", contains("OPEN"));
        push(reading(series, "2025-01-10T00:00:00+08:00", "71.2"));

        // Then
        IndicatorRecovered recovered = suizhou.probe()
                .awaitOne(IndicatorRecovered.class, event -> event.series().equals(series));
        assertThat(recovered)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringFields("recoveredAt")
                .isEqualTo(new IndicatorRecovered(
                        breached.breachId(),
                        series,
                        plan.ruleId(0),
                        "421300",
                        PlanFixture.OUTFALLS,
                        new BigDecimal("71.2"),
                        "GE",
                        new BigDecimal("70"),
                        "%",
                        Instant.parse("2025-01-09T16:00:00Z"),
                        Instant.EPOCH,
                        List.of("421300-sthj"),
                        null));
        suizhou.probe()
                .awaitExactly(
                        1, IndicatorBreached.class, event -> event.series().equals(series), QUIET);
        breaches(plan)
                .body("items", hasSize(1))
                .body("items[0].breachId", equalTo(breached.breachId().toString()))
                .body("items[0].state", equalTo("CLOSED"))
                .body("items[0].observedAt", equalTo("2025-01-04T16:00:00Z"))
                .body("items[0].recovery.observedAt", equalTo("2025-01-09T16:00:00Z"));
        office().get("/breaches?state=OPEN&planId=" + plan.planId()).then().body("items", empty());
    }

    @Test
    void aRuleWithoutAPlanIsTriedAdoptedByAnotherAndJudgesAsOthersDo() {
        // Given: two stations, 80 twice in 2025 at the first
        String name = "臭氧预警" + UUID.randomUUID();
        String first = station("甲");
        String second = station("乙");
        push(
                reading(first, "2025-06-01T04:00:00Z", "80"),
                reading(first, "2025-06-02T04:00:00Z", "20"),
                reading(first, "2025-06-03T04:00:00Z", "20"),
                reading(first, "2025-06-04T04:00:00Z", "81"));
        Map<String, Object> terms = Map.of(
                "series",
                List.of(second, first),
                "comparator",
                "LE",
                "limit",
                75,
                "inForceFrom",
                "2025-06-03",
                "clause",
                "市生态环境局预警办法第三条",
                "unitCodes",
                List.of("421300-sthj"));

        // When
        String rule = office().body(Map.of("name", name, "terms", terms))
                .post("/alarm-rules")
                .then()
                .statusCode(201)
                .body("judging", nullValue())
                .body("versions.proposedBy", contains("office"))
                .extract()
                .path("alarmRuleId");

        // Then: of all days two breaches would have been opened and one closed; nothing was told
        String versions = "/alarm-rules/" + rule + "/versions";
        office().get(versions + "/1/trial?from=2025-06-01&to=2025-06-30")
                .then()
                .statusCode(200)
                .body("opened", equalTo(2))
                .body("closed", equalTo(1))
                .body("items.find { it.series == '" + first + "' }.breaches.value", contains(80, 81))
                .body("items.find { it.series == '" + second + "' }.readings", equalTo(0));
        suizhou.probe()
                .expectNone(IndicatorBreached.class, event -> event.series().equals(first), QUIET);
        office().post(versions + "/1/adoption").then().statusCode(409).body("code", equalTo("OWN_PROPOSAL"));

        // When: another person adopts it
        RequestSpecification approver =
                as(Tokens.of("approver").unit("421300-lxhy").roles("approver").sign());
        approver.post(versions + "/1/adoption").then().statusCode(200).body("judging", equalTo(1));

        // Then: it judges the readings since it is in force, and those that come
        IndicatorBreached breached = suizhou.probe()
                .awaitOne(IndicatorBreached.class, event -> event.series().equals(first));
        assertThat(breached.planId()).isNull();
        assertThat(breached.taskId()).isNull();
        assertThat(breached.value()).isEqualByComparingTo("81");
        assertThat(breached.clause()).isEqualTo("市生态环境局预警办法第三条");
        assertThat(breached.unitCodes()).containsExactly("421300-sthj");
        push(reading(second, "2026-02-01T04:00:00Z", "90"));
        suizhou.probe()
                .awaitOne(IndicatorBreached.class, event -> event.series().equals(second));
        as(Tokens.of("sthj").unit("421300-sthj").roles("lead").sign())
                .get("/breaches?series=" + first)
                .then()
                .body("items.state", contains("OPEN"))
                .body("items[0].planId", nullValue());

        // When: a version with a higher limit takes its place
        office().body(with(terms, "limit", 85))
                .post(versions)
                .then()
                .statusCode(201)
                .body("judging", equalTo(1));
        approver.post(versions + "/2/adoption").then().statusCode(200).body("judging", equalTo(2));

        // Then: the breaches of the first version have ended, and only the second series breaks the new one
        suizhou.probe()
                .awaitExactly(
                        2, IndicatorBreached.class, event -> event.series().equals(second), QUIET);
        office().get("/breaches?series=" + first).then().body("items.state", contains("ENDED"));
        office().get("/breaches?series=" + second).then().body("items.state", containsInAnyOrder("OPEN", "ENDED"));
        office().body(Map.of("reason", "办法废止"))
                .post("/alarm-rules/" + rule + "/end")
                .then()
                .statusCode(200)
                .body("judging", nullValue())
                .body("ended.endedBy", equalTo("office"));
        office().get("/breaches?series=" + second).then().body("items.state", contains("ENDED", "ENDED"));
        push(reading(second, "2026-02-02T04:00:00Z", "95")).body("accepted", equalTo(1));
        suizhou.probe()
                .awaitExactly(
                        2, IndicatorBreached.class, event -> event.series().equals(second), QUIET);

        // Then: what cannot be
        for (var wrong : Map.of(
                        "UNKNOWN_SERIES", with(terms, "series", List.of("no.such.series")),
                        "UNKNOWN_UNIT", with(terms, "unitCodes", List.of("411700-lxhy")),
                        "LIMIT_MAX", with(terms, "comparator", "BETWEEN"),
                        "NO_LEVEL", with(terms, "comparator", "QUALITATIVE"))
                .entrySet()) {
            office().body(Map.of("name", name + "2", "terms", wrong.getValue()))
                    .post("/alarm-rules")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo(wrong.getKey()));
        }
        office().body(Map.of("name", name, "terms", terms))
                .post("/alarm-rules")
                .then()
                .statusCode(409);
        office().body(terms).post(versions).then().statusCode(409).body("code", equalTo("RULE_ENDED"));
        office().get(versions + "/1/trial?from=2025-06-01&to=2026-06-30").then().statusCode(400);
        foreignOffice().get("/alarm-rules/" + rule).then().statusCode(404);
        as(Tokens.of("sthj").unit("421300-sthj").roles("lead").sign())
                .get("/alarm-rules")
                .then()
                .statusCode(403);
    }

    private static String station(String name) {
        String code = "421300.o3-" + UUID.randomUUID();
        office().body(Map.of("indicator", "臭氧", "unit", "微克/立方米", "station", name))
                .put("/registered-series/" + code)
                .then()
                .statusCode(201);
        return code;
    }

    private static Map<String, Object> with(Map<String, Object> terms, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(terms);
        changed.put(name, value);
        return changed;
    }

    @Test
    void aRecoveryOfWhichNothingWasFoundIsToldAsSuch() {
        // Given
        PlanFixture plan =
                new PlanFixture().duty("421300-sthj", "LEAD").target("厉山大桥断面氨氮", "LE", "1.0", "mg/L", null, true);
        String series = suizhou.issue(plan);

        // When
        push(
                reading(series, "2025-01-05T00:00:00+08:00", "1.4"),
                reading(series, "2025-01-06T00:00:00+08:00", "0.9"),
                reading(series, "2025-01-07T00:00:00+08:00", "\"<0.01\""));

        // Then
        IndicatorRecovered recovered = suizhou.probe()
                .awaitOne(IndicatorRecovered.class, event -> event.series().equals(series));
        assertThat(recovered.value()).isEqualByComparingTo("0.005");
        assertThat(recovered.detectionLimit()).isEqualByComparingTo("0.01");
        breaches(plan)
                .body("items[0].undetected", nullValue())
                .body("items[0].recovery.undetected", equalTo("未检出(<0.01)"));

        // When: it was measured after all
        push(reading(series, "2025-01-07T00:00:00+08:00", "0.005")).body("revised", equalTo(1));

        // Then
        breaches(plan).body("items[0].recovery.undetected", nullValue()).body("items[0].state", equalTo("CLOSED"));
    }

    @Test
    void tellsOfOneBreachWhenTwoFeedsPushAtTheSameTime() {
        // Given
        PlanFixture plan = PlanFixture.sewage();
        String series = suizhou.issue(plan);

        // When
        List<Integer> answers = atTheSameTime(
                8,
                hour -> feed().body(pushOf(reading(series, "2025-02-01T0" + hour + ":00:00Z", "60")))
                        .post("/readings")
                        .statusCode());
        assertThat(answers).containsOnly(200);

        // Then
        IndicatorBreached breached = suizhou.probe()
                .awaitExactly(
                        1, IndicatorBreached.class, event -> event.series().equals(series), QUIET)
                .get(0);
        assertThat(breached.unitCodes()).containsExactly("421300-zjgx");
        breaches(plan).body("items", hasSize(1));
    }

    @Test
    void theDatabaseAdmitsNoSecondOpenBreachOfASeriesAndRule() {
        // Given
        PlanFixture plan = PlanFixture.sewage();
        String series = suizhou.issue(plan);
        push(reading(series, "2025-02-01T00:00:00Z", "60"));
        SeriesId id = pool.preparedQuery("select id from series where code = $1")
                .execute(Tuple.of(series))
                .map(rows -> new SeriesId(rows.iterator().next().getInteger("id")))
                .await()
                .atMost(PATIENCE);

        // When
        Finding second = new Finding.Began(new ToldBreach(
                new BreachId(UUID.randomUUID()),
                new Bound(Comparator.GE, BigDecimal.valueOf(70)),
                new Observation(Instant.parse("2025-02-02T00:00:00Z"), BigDecimal.TEN),
                null));
        Uni<Void> opened = pool.withTransaction(transaction -> stored.apply(
                transaction,
                List.of(new Breaches.Found(new Watch(id, new RuleId(plan.ruleId(0))), second)),
                clock.now()));

        // Then
        assertThatThrownBy(() -> opened.await().atMost(PATIENCE)).hasMessageContaining("breach_open_uk");
        breaches(plan).body("items", hasSize(1));
    }

    @Test
    void aRevisedValueIsJudgedAnewAndTheOldOneStaysKnown() {
        // Given
        PlanFixture plan = PlanFixture.sewage();
        String series = suizhou.issue(plan);
        push(reading(series, "2025-02-01T00:00:00Z", "75"), reading(series, "2025-02-02T00:00:00Z", "76"));

        // When
        push(reading(series, "2025-02-01T00:00:00Z", "57")).body("revised", equalTo(1));

        // Then
        IndicatorBreached breached = suizhou.probe()
                .awaitOne(IndicatorBreached.class, event -> event.series().equals(series));
        assertThat(breached.observedAt()).isEqualTo("2025-02-01T00:00:00Z");
        office().get("/series/" + series + "/readings")
                .then()
                .body("items[0].value", equalTo(57))
                .body("items[0].superseded.value", contains(75))
                .body(
                        "items[0].superseded[0].knownTo",
                        equalTo(office().get("/series/" + series + "/readings").path("items[0].receivedAt")));

        // When
        push(reading(series, "2025-02-01T00:00:00Z", "75.5")).body("revised", equalTo(1));

        // Then
        BreachWithdrawn withdrawn = suizhou.probe()
                .awaitOne(BreachWithdrawn.class, event -> event.series().equals(series));
        assertThat(withdrawn)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringFields("withdrawnAt")
                .isEqualTo(new BreachWithdrawn(
                        breached.breachId(),
                        series,
                        plan.ruleId(0),
                        plan.planId(),
                        plan.taskId(),
                        "421300",
                        "全市城市生活污水集中收集率",
                        new BigDecimal("57"),
                        "GE",
                        new BigDecimal("70"),
                        "%",
                        Instant.parse("2025-02-01T00:00:00Z"),
                        Instant.EPOCH,
                        "NO_BREACH",
                        null,
                        List.of("421300-zjgx"),
                        null));
        breaches(plan)
                .body("items.state", contains("WITHDRAWN"))
                .body("items[0].withdrawal.reason", equalTo("NO_BREACH"))
                .body("items[0].withdrawal.title", equalTo("更正或补报后的数据未超标"));
        office().get("/breaches?state=OPEN&planId=" + plan.planId()).then().body("items", empty());
        office().get("/breaches?state=WITHDRAWN&planId=" + plan.planId())
                .then()
                .body("items.breachId", contains(breached.breachId().toString()));
    }

    @Test
    void lateReadingsAreJudgedAtTheirTimeOfObservation() {
        // Given
        PlanFixture plan = PlanFixture.sewage();
        String series = suizhou.issue(plan);
        push(
                reading(series, "2025-02-01T00:00:00Z", "75"),
                reading(series, "2025-02-05T00:00:00Z", "75"),
                reading(series, "2025-02-06T00:00:00Z", "75"));

        // When
        push(reading(series, "2025-02-03T00:00:00Z", "60"));

        // Then
        IndicatorBreached breached = suizhou.probe()
                .awaitOne(IndicatorBreached.class, event -> event.series().equals(series));
        IndicatorRecovered recovered = suizhou.probe()
                .awaitOne(IndicatorRecovered.class, event -> event.series().equals(series));
        assertThat(breached.observedAt()).isEqualTo("2025-02-03T00:00:00Z");
        assertThat(recovered.observedAt()).isEqualTo("2025-02-06T00:00:00Z");
        breaches(plan).body("items.state", contains("CLOSED")).body("items[0].firstTold", nullValue());

        // When: one that lies before it, and what lies between corrected
        push(reading(series, "2025-02-02T00:00:00Z", "55"));
        push(reading(series, "2025-02-02T00:00:00Z", "54"));

        // Then: told with 60, begun with 54
        breaches(plan)
                .body("items.breachId", contains(breached.breachId().toString()))
                .body("items[0].value", equalTo(54))
                .body("items[0].since", equalTo("2025-02-02T00:00:00Z"))
                .body("items[0].firstTold.value", equalTo(60))
                .body("items[0].firstTold.observedAt", equalTo("2025-02-03T00:00:00Z"));
    }

    @Test
    void valuesOfBadQualityAreKeptAndNotJudged() {
        // Given
        PlanFixture plan = PlanFixture.sewage();
        String series = suizhou.issue(plan);

        // When
        push(flagged(series, "2025-02-01T00:00:00Z", "3", "D"), flagged(series, "2025-02-02T00:00:00Z", "4", "X"))
                .body("accepted", equalTo(2));

        // Then
        suizhou.probe()
                .expectNone(IndicatorBreached.class, event -> event.series().equals(series), QUIET);
        office().get("/series/" + series + "/readings").then().body("items.flag", contains("D", "X"));
    }

    @Test
    void aSilentFeedIsToldOnceAndNoBreachEndsByIt() {
        // Given: a breach at midnight, of a series that speaks each hour
        PlanFixture plan = PlanFixture.indicators(1);
        String series = suizhou.issue(plan);
        push(reading(series, "2026-03-01T00:00:00Z", "60"));
        watch(series, Map.of("expectedMinutes", 60)).statusCode(200).body("tolerated", equalTo(3));
        watch(series, Map.of("expectedMinutes", 0)).statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        watch("x" + series, Map.of("expectedMinutes", 60)).statusCode(404);

        // When: five hours later, and again
        show(Duration.ofHours(4));
        FeedSilent silent = suizhou.probe()
                .awaitOne(FeedSilent.class, event -> event.series().equals(series));
        show(Duration.ofHours(5));

        // Then
        assertThat(silent.lastObservedAt()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(silent.silence()).isEqualTo(1);
        office().get("/feed-watches?silent=true&limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.code == '" + series + "' }.silent", equalTo(true));
        foreignOffice().get("/feed-watches").then().body("items", empty());

        // When: what comes late is no end of it, a present reading is
        push(reading(series, "2026-03-01T01:00:00Z", "60"));
        push(reading(series, "2026-03-01T05:50:00Z", "60"));
        show(Duration.ofHours(5).plusMinutes(2));

        // Then
        FeedResumed resumed = suizhou.probe()
                .awaitOne(FeedResumed.class, event -> event.series().equals(series));
        assertThat(resumed.lastObservedAt()).isEqualTo("2026-03-01T05:50:00Z");
        assertThat(resumed.silence()).isEqualTo(1);
        suizhou.probe()
                .awaitExactly(1, FeedSilent.class, event -> event.series().equals(series), QUIET);
        breaches(plan).body("items.state", contains("OPEN"));
        office().delete("/feed-watches/" + series).then().statusCode(204);
        office().delete("/feed-watches/" + series).then().statusCode(404);
    }

    private static ValidatableResponse watch(String series, Map<String, Object> rhythm) {
        return office().body(rhythm).put("/feed-watches/" + series).then();
    }

    private void show(Duration afterToday) {
        clock.show(clock.realNow(), Suizhou.TODAY.plus(afterToday)).await().atMost(PATIENCE);
    }

    @Test
    void eachStageIsHeldAgainstTheObservationsOfItsOwnDays() {
        // Given
        PlanFixture plan = PlanFixture.outfalls();
        String series = suizhou.issue(plan);

        // When
        push(
                reading(series, "2024-12-30T23:59:59+08:00", "10"),
                reading(series, "2025-12-30T23:59:59+08:00", "80"),
                reading(series, "2025-12-31T00:00:00+08:00", "80"));

        // Then
        IndicatorBreached breached = suizhou.probe()
                .awaitOne(IndicatorBreached.class, event -> event.series().equals(series));
        assertThat(breached.ruleId()).isEqualTo(plan.ruleId(1));
        assertThat(breached.observedAt()).isEqualTo("2025-12-30T16:00:00Z");
    }
}
