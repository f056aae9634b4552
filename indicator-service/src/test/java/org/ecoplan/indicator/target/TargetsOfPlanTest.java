package org.ecoplan.indicator.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.Suizhou.as;
import static org.ecoplan.indicator.Suizhou.foreignOffice;
import static org.ecoplan.indicator.Suizhou.office;
import static org.ecoplan.indicator.Suizhou.push;
import static org.ecoplan.indicator.Suizhou.reading;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanTaskIssued.Group;
import org.ecoplan.events.PlanTaskIssued.Territory;
import org.ecoplan.events.TargetBehindSchedule;
import org.ecoplan.events.TargetEvaluated;
import org.ecoplan.events.TargetPrecedenceDecided;
import org.ecoplan.indicator.PlanFixture;
import org.ecoplan.indicator.Suizhou;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the targets of a plan stand on 1 March 2026, by its readings and by what the office says of them. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class TargetsOfPlanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    void theFigureAtItsDateDecidesAStageAndACorrectionDecidesItAnew() {
        // Given: 70 % by the end of 2024, all by the end of 2025
        PlanFixture plan = PlanFixture.outfalls();
        String series = suizhou.issue(plan);
        awaitTargets(plan, 2);
        targets(plan).body("items.state", contains("NOT_EVALUABLE", "NOT_EVALUABLE"));

        // When
        push(reading(series, "2022-12-30T01:00:00Z", "60"), reading(series, "2023-12-30T01:00:00Z", "65"));
        push(reading(series, "2024-12-30T01:00:00Z", "70.2"), reading(series, "2025-12-30T01:00:00Z", "96"));
        show(Duration.ofMinutes(5));

        // Then
        awaitStates(plan, "MET", "MISSED");
        targets(plan)
                .body("items[0].yearBefore", equalTo(65))
                .body("items[1].actual.period", equalTo("2025-12"))
                .body("items[1].actual.value", equalTo(96))
                .body("items[1].yearBefore", equalTo(70.2f))
                .body("items[1].completion", equalTo(96.0f))
                .body("items[1].words", equalTo("2025-12 期末值 96,目标 ≥ 100,完成率 96.0%"))
                .body("items[1].unitCodes", contains("421300-sthj"))
                .body("items[1].series", equalTo(series));
        // what is reported stands beside what was measured and changes nothing
        say(plan, 1, "put", "/figures/2025-12", Map.of("value", 99, "source", "市生态环境局季报"))
                .statusCode(200)
                .body("state", equalTo("MISSED"))
                .body("actual.value", equalTo(96))
                .body("reported.value", equalTo(99))
                .body("reported.source", equalTo("填报值(市生态环境局季报)"))
                .body("reported.difference", equalTo(3));
        office().get("/targets?planId=" + plan.planId() + "&state=MET")
                .then()
                .body("items.targetId", contains(plan.ruleId(0).toString()));
        office().get("/targets?planId=" + plan.planId() + "&limit=1").then().body("items", hasSize(1));
        for (String forged : List.of("-5", "x", "99999999999999999999")) {
            office().get("/targets?planId=" + plan.planId() + "&cursor=" + Cursor.of(forged))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("BAD_CURSOR"));
        }

        TargetEvaluated missed = suizhou.probe()
                .awaitOne(
                        TargetEvaluated.class,
                        told -> told.targetId().equals(plan.ruleId(1))
                                && told.state().equals("MISSED"));
        assertThat(missed.actualPeriod()).isEqualTo("2025-12");
        assertThat(missed.unitCodes()).containsExactly("421300-sthj");
        assertThat(missed.planId()).isEqualTo(plan.planId());
        assertThat(missed.taskId()).isEqualTo(plan.taskId());

        // When
        push(reading(series, "2025-12-30T01:00:00Z", "100"));
        targets(plan)
                .body("items[1].awaited.period", hasItems("2025-12", "2025"))
                .body("items[1].awaited[0].title", containsString("待重算,不早于 2026-03-01 0"));
        show(Duration.ofMinutes(10));

        // Then
        awaitStates(plan, "MET", "MET");
        TargetEvaluated met = suizhou.probe()
                .awaitOne(
                        TargetEvaluated.class,
                        told -> told.targetId().equals(plan.ruleId(1))
                                && told.state().equals("MET"));
        assertThat(met.formerState()).isEqualTo("MISSED");
        assertThat(met.revision()).isEqualTo(missed.revision() + 1);
        foreignOffice()
                .get("/targets?planId=" + plan.planId())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(Tokens.of("czj").unit("421300-czj").roles("lead").sign())
                .get("/targets/" + plan.ruleId(0))
                .then()
                .statusCode(404);

        // When: a superior requires 75 % by the end of 2024, and what was decided before comes once more
        requires(plan, 2, "SUPERIOR");
        requires(plan, 1, "OWN");

        // Then: it is judged by the stricter, both are shown with the document
        awaitStates(plan, "MISSED", "MET");
        targets(plan)
                .body("items[0].value", equalTo(70))
                .body("items[0].superior.inForce", equalTo(true))
                .body("items[0].superior.value", equalTo(75))
                .body("items[0].superior.documentNumber", equalTo("鄂政办发〔2024〕20号"))
                .body("items[0].words", containsString("目标 ≥ 75"))
                .body("items[1].superior", nullValue());
        TargetEvaluated stricter = suizhou.probe()
                .awaitOne(
                        TargetEvaluated.class,
                        told -> told.targetId().equals(plan.ruleId(0))
                                && told.state().equals("MISSED"));
        assertThat(stricter.value()).isEqualByComparingTo("75");
    }

    private void requires(PlanFixture plan, int revision, String inForce) {
        TargetPrecedenceDecided.Level own = levelOf("70", "市方案", null);
        suizhou.probe()
                .send(
                        plan.planId().toString(),
                        "421300",
                        new TargetPrecedenceDecided(
                                plan.planId(),
                                plan.planId(),
                                "421300",
                                plan.ruleId(0),
                                null,
                                revision,
                                "DECIDED",
                                inForce,
                                null,
                                own,
                                levelOf("75", "省方案", "鄂政办发〔2024〕20号")));
    }

    private static TargetPrecedenceDecided.Level levelOf(String value, String document, String number) {
        return new TargetPrecedenceDecided.Level(
                PlanFixture.OUTFALLS,
                null,
                "GE",
                new BigDecimal(value),
                null,
                "%",
                LocalDate.parse("2024-12-31"),
                false,
                "整治完成率达到" + value + "%",
                document,
                number);
    }

    @Test
    void whatFallsBehindItsPathIsToldOnce() {
        // Given: 70 at the end of 2025, 71 at the end of February 2026, 100 wanted at the end of 2026
        PlanFixture plan =
                new PlanFixture().duty("421300-sthj", "LEAD").target("整治完成率", "GE", "100", "2026-12-31", false);
        String series = suizhou.issue(plan);

        // When
        push(reading(series, "2025-12-30T01:00:00Z", "70"), reading(series, "2026-02-27T01:00:00Z", "71"));
        show(Duration.ofHours(4));

        // Then: after 59 of 365 days 70 + 30 × 59 / 365 = 74.849
        TargetBehindSchedule behind = suizhou.probe()
                .awaitExactly(
                        1,
                        TargetBehindSchedule.class,
                        told -> told.targetId().equals(plan.ruleId(0)),
                        Duration.ofSeconds(2))
                .get(0);
        assertThat(behind.actual()).isEqualByComparingTo("71");
        assertThat(behind.actualPeriod()).isEqualTo("2026-02");
        assertThat(behind.expected()).isEqualByComparingTo("74.85");
        assertThat(behind.unitCodes()).containsExactly("421300-sthj");
        targets(plan).body("items.state", contains("BEHIND"));

        // When: the plan has been issued on 1 January of this year
        suizhou.probe()
                .send(
                        plan.planId().toString(),
                        "421300",
                        new PlanCorrected(
                                plan.planId(),
                                1,
                                "421300",
                                "长江高水平保护提质增效行动方案",
                                LocalDate.parse("2026-01-01"),
                                "成文日期以印发文本为准",
                                LocalDate.parse("2026-03-01")));

        // Then: 70 at the end of 2025 is none of the plan, so no path is known
        assertThat(awaitTold(plan, "BEHIND", "NOT_DUE").actual()).isEqualByComparingTo("71");
    }

    @Test
    void anIndicatorBoundToASeriesWithoutValuesIsToldAtOnce() {
        // Given
        PlanFixture plan =
                new PlanFixture().duty("421300-sthj", "LEAD").target("整治完成率", "GE", "100", "2025-12-31", false);
        push(reading(suizhou.issue(plan), "2025-12-30T01:00:00Z", "96"));
        show(Duration.ofMinutes(5));
        awaitStates(plan, "MISSED");
        String empty = "421300.empty-" + UUID.randomUUID();
        office().body(Map.of("indicator", "整治完成率", "unit", "%"))
                .put("/registered-series/" + empty)
                .then()
                .statusCode(201);
        int indicator = office().get("/indicators?planId=" + plan.planId()).path("items[0].indicatorId");

        // When
        suizhou.probe().awaitOne(TargetEvaluated.class, told -> isOf(plan, told) && "MISSED".equals(told.state()));
        office().body(Map.of("series", empty))
                .put("/indicators/" + indicator + "/series")
                .then()
                .statusCode(200);

        // Then
        assertThat(awaitTold(plan, "MISSED", "NOT_EVALUABLE").missing()).containsExactly("2025-12-31 的实际值");
    }

    @Test
    void aTargetSaysWhichMeanTheRestOfTheYearMayHave() {
        // Given: ammonia of 0.3 in January and 0.4 in February
        PlanFixture plan = new PlanFixture()
                .duty("421300-sthj", "LEAD")
                .target("氨氮平均浓度", "LE", "0.5", "mg/L", "2026-12-31", false)
                .target("整治完成率", "GE", "100", "2025-12-31", false);
        suizhou.issue(plan);
        String code = "421300.nh3-" + UUID.randomUUID();
        office().body(Map.of("indicator", "氨氮平均浓度", "unit", "mg/L", "section", "厉山大桥"))
                .put("/registered-series/" + code)
                .then()
                .statusCode(201);
        allowance(plan, 0).body("reason", equalTo("尚未登记该序列的监测因子,其时段值不是均值"));
        int indicator = office().get("/indicators?planId=" + plan.planId()).path("items[0].indicatorId");
        office().body(Map.of("factor", "氨氮", "water", "RIVER"))
                .put("/series/" + code + "/factor")
                .then()
                .statusCode(200);
        office().body(Map.of("series", code))
                .put("/indicators/" + indicator + "/series")
                .then()
                .statusCode(200);
        push(reading(code, "2026-01-15T01:00:00Z", "0.3"), reading(code, "2026-02-15T01:00:00Z", "0.4"));

        // Then: below 0.55, as 0.55 rounds to 0.6; (0.55 × 12 − 0.7) ÷ 10 = 0.59, and 0.59 itself is one too many
        allowance(plan, 0)
                .body("period", equalTo("2026"))
                .body("counted", equalTo(2))
                .body("mean", equalTo(0.35f))
                .body("remaining", equalTo(10))
                .body("reachable", equalTo(true))
                .body("level", equalTo(0.58f))
                .body("words", containsString("(0.55 × 12 − 0.70) ÷ 10"));
        allowance(plan, 1).body("reason", equalTo("该目标已于 2025-12-31 到期")).body("level", nullValue());
        foreignOffice()
                .get("/targets/" + plan.ruleId(0) + "/remaining-allowance")
                .then()
                .statusCode(404);
    }

    @Test
    void aShareOfGoodSectionsIsMeasuredByItsSectionsAndSaysWhich() {
        // Given: one section of class II, one of class IV
        String good = "断面甲" + UUID.randomUUID();
        String bad = "断面乙" + UUID.randomUUID();
        PlanFixture plan = new PlanFixture()
                .duty("421300-sthj", "LEAD")
                .target("国控断面优良(Ⅰ~Ⅲ类)比例", "GE", "100", "2025-12-31", false)
                .target("国控断面优良(Ⅰ~Ⅲ类)比例", "GE", "50", "2026-12-31", false);
        String series = suizhou.issue(plan);
        String clean = measuring("氨氮", "mg/L", "section", good, Map.of("factor", "氨氮", "water", "RIVER"));
        String dirty = measuring("氨氮", "mg/L", "section", bad, Map.of("factor", "氨氮", "water", "RIVER"));
        push(months(clean, "0.4"));
        push(months(dirty, "1.2"));
        push(reading(clean, "2026-01-05T01:00:00Z", "0.4"), reading(dirty, "2026-01-05T01:00:00Z", "1.2"));
        String composition = "/series/" + series + "/composition";
        office().get(composition)
                .then()
                .statusCode(200)
                .body("decided", nullValue())
                .body("proposed.kind", equalTo("GOOD_SECTION_SHARE"))
                .body("proposed.places", hasItems(good, bad));

        // When
        Map<String, Object> both = Map.of("kind", "GOOD_SECTION_SHARE", "places", List.of(bad, good));
        office().body(both).put(composition).then().statusCode(200).body("decidedBy", equalTo("office"));
        office().body(both).put(composition).then().statusCode(200);

        // Then
        awaitStates(plan, "MISSED", "ON_TRACK");
        targets(plan)
                .body("items[0].actual.period", equalTo("2025"))
                .body("items[0].actual.value", equalTo(50.0f))
                .body("items[0].words", containsString("优良断面比例(Ⅰ~Ⅲ类 1 个断面 ÷ 参评 2 个断面)"));
        allowance(plan, 1)
                .body("mayFail", equalTo(0))
                .body("remaining", equalTo(1))
                .body("words", containsString("其余 1 个断面中至多还可有 0 个断面非Ⅰ~Ⅲ类"));
        push(reading(series, "2025-12-30T01:00:00Z", "100")).body("verdicts[0].code", equalTo("COMPOSED_SERIES"));
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("kind", "GOOD_DAYS", "places", List.of(good)),
                Map.of("kind", "GOOD_SECTION_SHARE", "places", List.of("无此断面")))) {
            office().body(wrong).put(composition).then().statusCode(422);
        }
        foreignOffice().body(both).put(composition).then().statusCode(404);
        foreignOffice().get(composition + "/figure?period=2025").then().statusCode(404);

        // When: the months of the second are corrected
        push(months(dirty, "0.8"));
        show(Duration.ofMinutes(5));

        // Then
        awaitStates(plan, "MET", "ON_TRACK");
        office().get(composition + "/figure?period=2025")
                .then()
                .statusCode(200)
                .body("figure.value", equalTo(100.0f))
                .body("figure.valid", equalTo(true))
                .body("figure.parts.name", containsInAnyOrder(good, bad))
                .body("figure.parts.holds", contains(true, true))
                .body("yearBefore.value", nullValue())
                .body("yearBefore.missing", hasSize(2));
        office().get("/series/" + series + "/period-values?period=2025").then().body("items.value", contains(100.0f));
    }

    @Test
    void goodDaysOfTheYearSoFarAreThoseOfTheStationAndTheRestSaysHowManyMayFail() {
        // Given: 1 January good, 2 January of 80 µg/m³ PM2.5
        String station = "点位" + UUID.randomUUID();
        PlanFixture plan =
                new PlanFixture().duty("421300-sthj", "LEAD").target("空气质量优良天数比例", "GE", "82.5", "2026-12-31", false);
        String series = suizhou.issue(plan);
        Map<String, String> usual = Map.of("SO2", "8", "NO2", "23", "PM10", "67", "CO", "1", "O3", "90", "PM2.5", "38");
        usual.forEach((factor, value) -> {
            String code = measuring(
                    factor, factor.equals("CO") ? "毫克/立方米" : "微克/立方米", "station", station, Map.of("factor", factor));
            push(hours(code, "2025-12-31T16:00:00Z", value));
            push(hours(code, "2026-01-01T16:00:00Z", factor.equals("PM2.5") ? "80" : value));
        });

        // When
        office().body(Map.of("kind", "GOOD_DAY_SHARE", "places", List.of(station)))
                .put("/series/" + series + "/composition")
                .then()
                .statusCode(200);

        // Then: 59 days of 2026 have ended, 306 are left
        office().get("/series/" + series + "/composition/figure?period=2026")
                .then()
                .statusCode(200)
                .body("figure.to", equalTo("2026-02-28"))
                .body("figure.value", equalTo(50.0f))
                .body("figure.holding", equalTo(1))
                .body("figure.counted", equalTo(2))
                .body("figure.missing", hasSize(57))
                .body("figure.valid", equalTo(false))
                .body("figure.parts[1].words", containsString("首要污染物 PM2.5"));
        // as known on 10 January nothing had come, and the days from then on were not missing
        office().get("/series/" + series + "/composition/figure?period=2026&knownAt=2026-01-10T01:00:00Z")
                .then()
                .body("figure.to", equalTo("2026-01-09"))
                .body("figure.missing", hasSize(9));
        office().get("/series/" + series + "/period-values?period=2026&knownAt=2026-01-10T01:00:00Z")
                .then()
                .body("items[0].lacking", hasItems("2026 尚未结束,截至 2026-01-09"));
        // 308 days: 82.5 % are 255, so 53 may fail, and 1 has
        allowance(plan, 0)
                .body("counted", equalTo(2))
                .body("mean", equalTo(50.0f))
                .body("remaining", equalTo(306))
                .body("mayFail", equalTo(52));
        // the whole months have ended with too few days
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pool.preparedQuery("""
                                        select v.rule from period_value v join series s on s.id = v.series_id
                                        where s.code = $1 and v.period = '2026-01' and cardinality(v.lacking) > 0""")
                                .execute(Tuple.of(series))
                                .await()
                                .atMost(PATIENCE))
                        .singleElement()
                        .satisfies(row -> assertThat(row.getString("rule"))
                                .startsWith("年初至期末优良天数比例(优良 1 天 ÷ 有效 2 天,无有效数据 29 天:2026-01-03、")));
        targets(plan).body("items.state", contains("NOT_DUE"));
    }

    @Test
    void allSixPollutantsHaveToKeepTheirLimitsAndEachIsShown() {
        // Given: a year of clean days, PM2.5 36 above the limit of the year, 35
        String station = "点位" + UUID.randomUUID();
        PlanFixture plan =
                new PlanFixture().duty("421300-sthj", "LEAD").target("六项污染物达标", "GE", null, "2025-12-31", false);
        suizhou.send(plan);
        awaitTargets(plan, 1);
        Map.of("SO2", "8", "NO2", "23", "PM10", "67", "CO", "1", "O3", "90", "PM2.5", "36")
                .forEach((factor, value) -> fillYear(
                        measuring(
                                factor,
                                factor.equals("CO") ? "毫克/立方米" : "微克/立方米",
                                "station",
                                station,
                                Map.of("factor", factor)),
                        value));
        String six = "421300.six-" + UUID.randomUUID();
        office().body(Map.of("indicator", "六项污染物达标"))
                .put("/registered-series/" + six)
                .then()
                .statusCode(201);
        office().get("/series/" + six + "/composition").then().body("proposed.kind", equalTo("POLLUTANTS_KEPT"));

        // When
        office().body(Map.of("kind", "POLLUTANTS_KEPT", "places", List.of(station)))
                .put("/series/" + six + "/composition")
                .then()
                .statusCode(200);
        int indicator = office().get("/indicators?planId=" + plan.planId()).path("items[0].indicatorId");
        office().body(Map.of("series", six))
                .put("/indicators/" + indicator + "/series")
                .then()
                .statusCode(200);

        // Then
        awaitStates(plan, "MISSED");
        targets(plan)
                .body("items[0].actual.value", equalTo(5))
                .body("items[0].words", containsString("年初至期末达标污染物项数(达标 5 项,可评价 6 项) 5,目标 ≥ 6"));
        office().get("/series/" + six + "/composition/figure?period=2025")
                .then()
                .statusCode(200)
                .body("figure.parts.name", containsInAnyOrder("SO2", "NO2", "PM10", "PM2.5", "CO", "O3"))
                .body("figure.parts.find { it.name == 'PM2.5' }.holds", equalTo(false))
                .body("figure.parts.find { it.name == 'PM2.5' }.words", containsString("均值 36(年平均二级限值 35)"))
                .body("figure.parts.findAll { it.holds }", hasSize(5));
    }

    @Test
    void whatWasCorrectedCameLateOrDiffersIsCountedByUnitWithItsRows() {
        // Given: the bureau answers for a rate, on 1 March 2026
        PlanFixture plan =
                new PlanFixture().duty("421300-sthj", "LEAD").target("集中收集率", "GE", "70", "2025-12-31", false);
        String series = suizhou.issue(plan);
        awaitTargets(plan, 1);

        // When: a reading of December comes, is corrected, and others enter another figure, and another one
        push(reading(series, "2025-12-30T01:00:00Z", "66"));
        push(reading(series, "2025-12-30T01:00:00Z", "71")).body("revised", equalTo(1));
        push(reading(series, "2026-03-01T00:30:00Z", "72"));
        show(Duration.ofMinutes(5));
        awaitStates(plan, "MET");
        say(plan, 0, "put", "/figures/2025", Map.of("value", 75, "source", "年报"))
                .statusCode(200);
        say(plan, 0, "put", "/figures/2025", Map.of("value", 76, "source", "年报更正"))
                .statusCode(200);

        // Then
        String signs = "/authenticity-signs";
        String asked = "?period=2026-Q1&planId=" + plan.planId();
        office().get(signs + "/summary" + asked)
                .then()
                .statusCode(200)
                .body("items.unitCode", everyItem(equalTo("421300-sthj")))
                .body(
                        "items.sign",
                        contains(
                                "BACKDATED_READING", "CORRECTED_READING", "DIFFERING_FIGURE", "REVISED_AFTER_DEADLINE"))
                .body("items.count", everyItem(equalTo(1)));
        office().get(signs + asked + "&sign=CORRECTED_READING&unit=421300-sthj")
                .then()
                .body("items.before", contains(66))
                .body("items.after", contains(71))
                .body("items.difference", contains(5))
                .body("items.observedAt", contains("2025-12-30T01:00:00Z"));
        office().get(signs + asked + "&sign=DIFFERING_FIGURE")
                .then()
                .body("items.before", contains(71))
                .body("items.after", contains(76))
                .body("items.by", contains("office"))
                .body("items.period", contains("2025"));
        office().get(signs + asked + "&limit=3")
                .then()
                .body("items", hasSize(3))
                .body("next", notNullValue());
        office().get(signs + "/summary?period=2025&planId=" + plan.planId())
                .then()
                .body("items", hasSize(0));
        as(Tokens.of("czj").unit("421300-czj").roles("reporter").sign())
                .get(signs + asked)
                .then()
                .body("items", hasSize(0));
        as(Tokens.of("sthj").unit("421300-sthj").roles("reporter").sign())
                .get(signs + asked)
                .then()
                .body("items", hasSize(4));
        foreignOffice().get(signs + "/summary" + asked).then().body("items", hasSize(0));
        office().get(signs + "?planId=" + plan.planId()).then().statusCode(400);
        office().get(signs + asked + "&sign=OTHER").then().statusCode(400);
    }

    @Test
    void ofACountAndARateTheRestSaysHowMuchMayComeOrIsMissing() {
        // Given
        PlanFixture plan = new PlanFixture()
                .duty("421300-sthj", "LEAD")
                .target("重污染天数", "LE", "5", "天", "2026-12-31", false)
                .target("较大事件", "ZERO", "0", "起", "2026-12-31", false)
                .target("集中收集率", "GE", "70", "2026-12-31", false);
        suizhou.issue(plan);
        awaitTargets(plan, 3);
        allowance(plan, 0).body("reason", equalTo("2026 尚无监测值"));

        // When
        push(
                reading(plan.series(1), "2026-02-01T01:00:00Z", "3"),
                reading(plan.series(3), "2026-02-01T01:00:00Z", "66.4"));

        // Then
        allowance(plan, 0)
                .body("left", equalTo(2))
                .body("mean", equalTo(3))
                .body("reachable", equalTo(true))
                .body("words", equalTo("最近一次为 3,限值 5,至多还可增加 2"));
        allowance(plan, 1).body("reason", equalTo("没有序列测量该目标"));
        allowance(plan, 2).body("left", equalTo(3.6f)).body("words", containsString("还须增加 3.6"));
    }

    private void fillYear(String series, String value) {
        pool.query("""
                        insert into reading (series_id, observed_at, value, flag, received_at)
                        select s.id, at, %s, 'N', timestamptz '2026-01-01 08:00+8'
                        from series s, generate_series(timestamptz '2025-01-01 00:00+8', '2025-12-31 23:00+8', '1 hour') at
                        where s.code = '%s'""".formatted(value, series)).execute().await().atMost(PATIENCE);
    }

    private static String measuring(
            String indicator, String unit, String kind, String place, Map<String, String> factor) {
        String code = "421300.m-" + UUID.randomUUID();
        office().body(Map.of("indicator", indicator, "unit", unit, kind, place))
                .put("/registered-series/" + code)
                .then()
                .statusCode(201);
        office().body(factor).put("/series/" + code + "/factor").then().statusCode(200);
        return code;
    }

    private static String[] months(String series, String value) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> reading(series, "2025-%02d-05T01:00:00Z".formatted(month), value))
                .toArray(String[]::new);
    }

    private static String[] hours(String series, String first, String value) {
        return IntStream.range(0, 24)
                .mapToObj(hour -> reading(
                        series,
                        Instant.parse(first).plus(Duration.ofHours(hour)).toString(),
                        value))
                .toArray(String[]::new);
    }

    private static ValidatableResponse allowance(PlanFixture plan, int target) {
        return office().get("/targets/" + plan.ruleId(target) + "/remaining-allowance")
                .then()
                .statusCode(200);
    }

    @Test
    void whatNoFeedTellsIsSaidByTheOfficeWithItsSource() {
        // Given
        PlanFixture plan = new PlanFixture()
                .duty("421300-sthj", "LEAD")
                .target("黑臭水体", "QUALITATIVE", null, "2025-12-31", false)
                .target("较大事件", "ZERO", null, "2025-12-31", false)
                .target("公路占比", "DECREASE_GE", "10", "2025-12-31", false)
                .target("城市排名", "RANK_LE", "110", "2025-12-31", false)
                .target("减排任务", "SUPERIOR", null, "2025-12-31", false);
        suizhou.send(plan);
        awaitTargets(plan, 5);
        targets(plan)
                .body(
                        "items.state",
                        contains(
                                "PENDING_VERDICT",
                                "NOT_EVALUABLE",
                                "NOT_EVALUABLE",
                                "NOT_EVALUABLE",
                                "AWAITING_SUPERIOR"))
                .body("items[2].missing", contains("基期值"));

        // When
        say(plan, 0, "post", "/verdicts", Map.of("met", true, "evidence", "现场核查 12 处,未见黑臭"))
                .statusCode(200)
                .body("state", equalTo("MET"))
                .body("verdict.foundBy", equalTo("office"));
        say(plan, 1, "put", "/figures/2025", Map.of("value", 0, "source", "应急管理局年报"))
                .statusCode(200)
                .body("state", equalTo("MET"));
        // 62.5 % in the year of the baseline, a tenth of it less is 56.25 %
        say(plan, 2, "put", "/reference", Map.of("value", 62.5, "source", "统计公报"))
                .statusCode(200)
                .body("state", equalTo("NOT_EVALUABLE"))
                .body("missing", contains("2025-12-31 的实际值"));
        say(plan, 2, "put", "/figures/2025", Map.of("value", 56.3, "source", "交通运输局"))
                .statusCode(200)
                .body("state", equalTo("MISSED"))
                .body("actual.source", equalTo("填报值(交通运输局)"));
        say(plan, 2, "put", "/figures/2025", Map.of("value", 56.25, "source", "交通运输局更正"))
                .body("state", equalTo("MET"));
        say(plan, 3, "put", "/figures/2025", Map.of("value", 111, "source", "生态环境部通报"))
                .body("state", equalTo("MISSED"));

        // Then
        refused(plan, 0, "put", "/figures/2025", Map.of("value", 1, "source", "x"), 409, "DECIDED_BY_VERDICT");
        refused(plan, 1, "post", "/verdicts", Map.of("met", true, "evidence", "x"), 409, "DECIDED_BY_FIGURES");
        refused(plan, 3, "put", "/reference", Map.of("value", 1, "source", "x"), 409, "NO_BASELINE");
        refused(plan, 3, "put", "/figures/2026", Map.of("value", 1, "source", "x"), 422, "PERIOD_NOT_ENDED");
        refused(plan, 2, "put", "/reference", Map.of("source", "x"), 400, "VALIDATION_FAILED");
        refused(plan, 2, "put", "/figures/2025-13", Map.of("value", 1, "source", "x"), 400, "VALIDATION_FAILED");
        refused(plan, 2, "put", "/figures/2025", Map.of("value", 1), 400, "VALIDATION_FAILED");
        foreignOffice()
                .body(Map.of("met", true, "evidence", "x"))
                .post("/targets/" + plan.ruleId(0) + "/verdicts")
                .then()
                .statusCode(404);
        as(Tokens.of("sthj").unit("421300-sthj").roles("lead").sign())
                .body(Map.of("met", true, "evidence", "x"))
                .post("/targets/" + plan.ruleId(0) + "/verdicts")
                .then()
                .statusCode(403);
        office().get("/targets/" + UUID.randomUUID()).then().statusCode(404);
        office().get("/targets").then().statusCode(400).body("errors[0].pointer", equalTo("/planId"));
    }

    @Test
    void ofAlternativesOneIsEnoughAndATerritoryStandsByItself() {
        // Given: a rate in each quarter, or another one; the second with a figure of a county
        PlanFixture plan = new PlanFixture()
                .duty("421300-sthj", "LEAD")
                .target("甲率", 70, "BINDING", new Group("或", "ANY_OF"), null)
                .target("乙率", 60, "BINDING", new Group("或", "ANY_OF"), null)
                .target(
                        "丙率",
                        50,
                        "BINDING",
                        null,
                        List.of(new Territory("曾都区", BigDecimal.valueOf(55), List.of("421303"))));
        String series = suizhou.issue(plan);
        awaitTargets(plan, 4);

        // When
        push(reading(series, "2025-03-30T01:00:00Z", "69"), reading(plan.series(2), "2025-03-30T01:00:00Z", "61"));
        show(Duration.ofMinutes(5));

        // Then: the first is missed by itself, together they are not
        await().atMost(PATIENCE)
                .untilAsserted(() -> targets(plan)
                        .body("items[0].state", equalTo("MISSED"))
                        .body("items[1].actual.value", equalTo(61)));
        targets(plan)
                .body("items[0].together.state", equalTo("NOT_EVALUABLE"))
                .body("items[0].together.rule", equalTo("ANY_OF"))
                .body("items[1].missing[0]", containsString("的有效实际值"))
                .body("items[2].together", nullValue())
                .body("items.territory", contains(null, null, null, "曾都区"))
                .body("items[3].unitCodes", contains("421300-sthj", "421303"));
    }

    @Test
    void aPlanThatChangesAgainAndAgainIsLookedAtSomeSecondsAfterTheFirstChange() {
        // Given
        PlanFixture plan = PlanFixture.outfalls();
        suizhou.issue(plan);
        suizhou.probe().awaitOne(TargetEvaluated.class, told -> isOf(plan, told));

        // When
        List<OffsetDateTime> settledAt = pool.withTransaction(transaction -> change(transaction, plan)
                        .flatMap(first -> change(transaction, plan).map(second -> List.of(first, second))))
                .await()
                .atMost(PATIENCE);

        // Then
        assertThat(settledAt.get(0)).isAfter(OffsetDateTime.now(settledAt.get(0).getOffset()));
        assertThat(settledAt.get(1)).isEqualTo(settledAt.get(0));
    }

    private static Uni<OffsetDateTime> change(SqlConnection transaction, PlanFixture plan) {
        return transaction
                .preparedQuery("select evaluate_plan_anew($1)")
                .execute(Tuple.of(plan.planId()))
                .flatMap(done -> transaction
                        .preparedQuery("select settled_at from due_plan_target where plan_id = $1")
                        .execute(Tuple.of(plan.planId())))
                .map(rows -> rows.iterator().next().getOffsetDateTime("settled_at"));
    }

    private TargetEvaluated awaitTold(PlanFixture plan, String formerState, String state) {
        return suizhou.probe()
                .awaitOne(
                        TargetEvaluated.class,
                        told -> isOf(plan, told)
                                && formerState.equals(told.formerState())
                                && state.equals(told.state()));
    }

    private static boolean isOf(PlanFixture plan, TargetEvaluated told) {
        return told.targetId().equals(plan.ruleId(0));
    }

    private void awaitTargets(PlanFixture plan, int count) {
        await().atMost(PATIENCE).untilAsserted(() -> targets(plan).body("items", hasSize(count)));
    }

    private void awaitStates(PlanFixture plan, String... states) {
        await().atMost(PATIENCE).untilAsserted(() -> targets(plan).body("items.state", contains(states)));
    }

    private static ValidatableResponse targets(PlanFixture plan) {
        return office().get("/targets?planId=" + plan.planId()).then().statusCode(200);
    }

    private static ValidatableResponse say(
            PlanFixture plan, int target, String method, String path, Map<String, Object> body) {
        return office().body(body)
                .request(method, "/targets/" + plan.ruleId(target) + path)
                .then();
    }

    private static void refused(
            PlanFixture plan,
            int target,
            String method,
            String path,
            Map<String, Object> body,
            int status,
            String code) {
        say(plan, target, method, path, body).statusCode(status).body("code", equalTo(code));
    }

    private void show(Duration afterToday) {
        clock.show(clock.realNow(), Suizhou.TODAY.plus(afterToday)).await().atMost(PATIENCE);
    }
}
