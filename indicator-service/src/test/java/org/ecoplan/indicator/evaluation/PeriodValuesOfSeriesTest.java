package org.ecoplan.indicator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.Suizhou.as;
import static org.ecoplan.indicator.Suizhou.feed;
import static org.ecoplan.indicator.Suizhou.foreignOffice;
import static org.ecoplan.indicator.Suizhou.office;
import static org.ecoplan.indicator.Suizhou.push;
import static org.ecoplan.indicator.Suizhou.reading;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ecoplan.events.PeriodValueComputed;
import org.ecoplan.events.PeriodValueComputed.MeasuredTarget;
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

/** The readings of a series as values of its periods, as they are known and as they were known. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PeriodValuesOfSeriesTest {
    private static final Instant MIDNIGHT = Instant.parse("2025-02-28T16:00:00Z");

    @Inject
    ServiceClock clock;

    @Inject
    Pool pool;

    private final String code = "421300.w." + UUID.randomUUID();
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
    void aCorrectedReadingMovesItsPeriodsAndWhatWasKnownStays() {
        // Given
        register("氨氮", "毫克/升");
        name(Map.of("factor", "氨氮", "water", "RIVER")).statusCode(200).body("factor", equalTo("w21003"));
        push(reading(code, "2025-01-05T01:00:00Z", "0.2"), reading(code, "2025-01-20T01:00:00Z", "0.4"));
        push(reading(code, "2025-03-31T15:59:59Z", "0.9"), reading(code, "2025-03-31T16:00:00Z", "5"));
        values("period=2025-Q1")
                .statusCode(200)
                .body("items.value", contains(0.6f))
                .body("items.valid", contains(true));

        // When
        Instant before = clock.now();
        show(Duration.ofHours(1));
        push(reading(code, "2025-01-20T01:00:00Z", "0.6"));

        // Then
        values("period=2025-Q1&by=MONTH")
                .body("items.period", contains("2025-01", "2025-02", "2025-03"))
                .body("items.value", contains(0.4f, null, 0.9f))
                .body("items[1].words", equalTo("2025-02 没有可用于统计的监测值"));
        values("period=2025-01&knownAt=" + before).body("items.value", contains(0.3f));
        values("period=2025-01&knownAt=2020-01-01T00:00:00Z").body("items[0].value", nullValue());
        values("period=2025")
                .body("items[0].valid", equalTo(false))
                .body("items[0].lacking", contains("月均值 3 个,少于 8 个"))
                .body("items[0].standards.number", contains("环办〔2011〕22号"));
    }

    @Test
    void whatWasNotDetectedIsShownAsSuchAndCountsHalfOfItsLimit() {
        // Given
        register("氨氮", "毫克/升");
        name(Map.of("factor", "氨氮", "water", "RIVER")).statusCode(200);

        // When: below 0.01, above it, again the first, and what is no such value
        push(
                        reading(code, "2025-01-05T01:00:00Z", "\"<0.01\""),
                        reading(code, "2025-01-20T01:00:00Z", "0.015"),
                        reading(code, "2025-01-21T01:00:00Z", "\"<0\""),
                        reading(code, "2025-01-22T01:00:00Z", "\"0.01\""),
                        reading(code, "2025-01-23T01:00:00Z", "\"未检出\""))
                .body("accepted", equalTo(2))
                .body("verdicts.code", hasItems("BAD_DETECTION_LIMIT", "BAD_VALUE", "DETECTION_LIMIT_MISSING"));
        push(reading(code, "2025-01-05T01:00:00Z", "\"0.01L\"")).body("duplicates", equalTo(1));

        // Then: (0.005 + 0.015) / 2
        values("period=2025-01")
                .body("items.value", contains(0.010f))
                .body("items.statistic", contains("算术平均(2 个监测值中 1 个未检出,以检出限的一半计)"));
        office().get("/series/" + code + "/readings")
                .then()
                .body("items.undetected", contains("未检出(<0.01)", null))
                .body("items.value", contains(0.005f, 0.015f));
        push(reading(code, "2025-01-05T01:00:00Z", "0.005")).body("revised", equalTo(1));
        office().get("/series/" + code + "/readings")
                .then()
                .body("items[0].undetected", nullValue())
                .body("items[0].superseded.undetected", contains("未检出(<0.01)"));
    }

    @Test
    void anEndedPeriodIsToldOnceAndAnewWhenItsReadingsChange() {
        // Given: readings that nobody has said the factor of
        register("氨氮", "毫克/升");
        push(reading(code, "2025-01-05T01:00:00Z", "0.2"), reading(code, "2025-01-20T01:00:00Z", "0.4"));
        push(reading(code, "2026-02-28T15:00:00Z", "0.7"));
        show(Duration.ofHours(1));

        // When
        name(Map.of("factor", "氨氮", "water", "RIVER")).statusCode(200);

        // Then: February 2026 has ended and waits for noon
        List<PeriodValueComputed> told = told(4);
        assertThat(told)
                .extracting(PeriodValueComputed::period)
                .containsExactlyInAnyOrder("2025-01", "2025-Q1", "2025-H1", "2025");
        PeriodValueComputed quarter = told.stream()
                .filter(one -> one.period().equals("2025-Q1"))
                .findFirst()
                .orElseThrow();
        assertThat(quarter)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringFields("knownAt")
                .isEqualTo(new PeriodValueComputed(
                        code,
                        "421300",
                        "氨氮",
                        "毫克/升",
                        "府澴河",
                        "厉山大桥",
                        "2025-Q1",
                        LocalDate.parse("2025-01-01"),
                        LocalDate.parse("2025-03-31"),
                        "算术平均",
                        new BigDecimal("0.3"),
                        false,
                        1,
                        "月均值",
                        List.of("月均值 1 个,少于 2 个"),
                        List.of("环办〔2011〕22号"),
                        Instant.EPOCH,
                        1,
                        List.of()));

        // When
        push(reading(code, "2025-01-20T01:00:00Z", "0.6"), reading(code, "2025-01-05T01:00:00Z", "0.2"));
        show(Duration.ofHours(4));

        // Then: four again, and four of February 2026 less the two that have not ended
        List<PeriodValueComputed> all = told(9);
        assertThat(all.subList(4, 9))
                .extracting(one ->
                        one.period() + " " + one.revision() + " " + one.value().toPlainString())
                .containsExactlyInAnyOrder(
                        "2025-01 2 0.4", "2025-Q1 2 0.4", "2025-H1 2 0.4", "2025 2 0.4", "2026-02 1 0.7");
        values("period=2025-Q1&knownAt=" + quarter.knownAt()).body("items.value", contains(0.3f));
    }

    @Test
    void aPlainFigureIsTheLastOfItsPeriodAndNamesTheTargetsThatItMeasures() {
        // Given
        PlanFixture plan = PlanFixture.outfalls();
        String series = suizhou.issue(plan);

        // When
        push(reading(series, "2025-03-02T01:00:00Z", "66.4"), reading(series, "2025-03-20T01:00:00Z", "71"));
        show(Duration.ofMinutes(5));

        // Then
        List<PeriodValueComputed> told = suizhou.probe()
                .awaitExactly(4, PeriodValueComputed.class, one -> one.series().equals(series), Duration.ofSeconds(1));
        assertThat(told).allSatisfy(one -> {
            assertThat(one.value()).isEqualByComparingTo("71");
            assertThat(one.rule()).isEqualTo("期末值");
            assertThat(one.targets())
                    .extracting(MeasuredTarget::targetId)
                    .containsExactlyInAnyOrder(plan.ruleId(0), plan.ruleId(1));
            assertThat(one.targets()).extracting(MeasuredTarget::taskId).containsOnly(plan.taskId());
        });
        office().get("/series/" + series + "/period-values?period=2025-Q1")
                .then()
                .statusCode(200)
                .body("items.value", contains(71))
                .body("items.statistic", contains("期末值"));

        // When: the indicator is bound to another series, it measures nothing of the plan any more
        register("府澴河入河排污口整治完成率", "%");
        int indicator = office().get("/indicators?planId=" + plan.planId()).path("items[0].indicatorId");
        office().body(Map.of("series", code))
                .put("/indicators/" + indicator + "/series")
                .then()
                .statusCode(200);

        // Then
        assertThat(suizhou.probe()
                        .awaitExactly(
                                8,
                                PeriodValueComputed.class,
                                one -> one.series().equals(series),
                                Duration.ofSeconds(1))
                        .subList(4, 8))
                .allSatisfy(one -> {
                    assertThat(one.revision()).isEqualTo(2);
                    assertThat(one.targets()).isEmpty();
                });
    }

    @Test
    void aPeriodOfMoreReadingsThanCanBeComputedIsToldWithoutAValueAndDone() {
        // Given: three months of a reading every minute, of which a month can be computed
        register("收集率", "%");
        pool.query("""
                        insert into reading (series_id, observed_at, value, flag, received_at)
                        select s.id, at, 80, 'N', timestamptz '2025-04-01 08:00+8'
                        from series s, generate_series(timestamptz '2025-01-01 00:00+8', '2025-03-31 23:59+8', '1 minute') at
                        where s.code = '%s'""".formatted(code)).execute().await().atMost(Duration.ofSeconds(60));

        // When
        push(reading(code, "2025-03-31T15:59:30Z", "81"));
        show(Duration.ofHours(1));

        // Then
        List<PeriodValueComputed> told = told(4);
        assertThat(told)
                .filteredOn(one -> one.period().equals("2025-03"))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualByComparingTo("81"));
        assertThat(told)
                .filteredOn(one -> !one.period().equals("2025-03"))
                .hasSize(3)
                .allSatisfy(one -> {
                    assertThat(one.value()).isNull();
                    assertThat(one.lacking()).containsExactly("监测数据超过 90000 条");
                });
        assertThat(pool.preparedQuery(
                                "select 1 from due_period d join series s on s.id = d.series_id where s.code = $1")
                        .execute(Tuple.of(code))
                        .await()
                        .atMost(Duration.ofSeconds(30))
                        .size())
                .isZero();
    }

    private List<PeriodValueComputed> told(int count) {
        return suizhou.probe()
                .awaitExactly(
                        count, PeriodValueComputed.class, one -> one.series().equals(code), Duration.ofSeconds(1));
    }

    private void show(Duration afterToday) {
        clock.show(clock.realNow(), Suizhou.TODAY.plus(afterToday)).await().atMost(Duration.ofSeconds(30));
    }

    @Test
    void aDayOfAirIsTheMeanOfItsHoursIfThereAreEnough() {
        register("细颗粒物", "微克/立方米");
        name(Map.of("factor", "PM2.5"))
                .statusCode(200)
                .body("factor", equalTo("a34004"))
                .body("water", nullValue());
        push(IntStream.range(0, 19)
                .mapToObj(hour ->
                        reading(code, MIDNIGHT.plus(Duration.ofHours(hour)).toString(), "40"))
                .toArray(String[]::new));
        values("period=2025-03-01")
                .body("items[0].value", nullValue())
                .body("items[0].lacking", contains("小时值 19 个,不足以计算24小时平均"))
                .body("items[0].counted", equalTo(19))
                .body("items[0].words", equalTo("2025-03-01 24小时平均因数据不足不予计算:小时值 19 个,不足以计算24小时平均"));

        push(reading(code, MIDNIGHT.plus(Duration.ofHours(19)).toString(), "60"));

        // (19 × 40 + 60) / 20
        values("period=2025-03-01").body("items.value", contains(41)).body("items.counted", contains(20));
        values("period=2025-03&by=DAY").body("items", hasSize(31)).body("items[0].value", equalTo(41));
    }

    @Test
    void valuesOfDaysCountWhereTheHoursDoNotSufficeAndTheDifferenceIsSaid() {
        // Given: 40 in each hour of 1 March; 43 fed for 1 March and 50 for 2 March
        String station = "点位" + UUID.randomUUID();
        String hourly = code + "h";
        String daily = code + "d";
        place(hourly, "细颗粒物", "微克/立方米", "station", station, Map.of("factor", "PM2.5"));
        place(daily, "细颗粒物", "微克/立方米", "station", station, Map.of("factor", "PM2.5"));
        push(IntStream.range(0, 24)
                .mapToObj(hour ->
                        reading(hourly, MIDNIGHT.plus(Duration.ofHours(hour)).toString(), "40"))
                .toArray(String[]::new));
        push(
                reading(daily, MIDNIGHT.toString(), "43"),
                reading(daily, MIDNIGHT.plus(Duration.ofDays(1)).toString(), "50"));
        String values = "/series/" + daily + "/period-values?period=2025-03";
        String evaluation = "/air-evaluations?period=2025-03&stations=" + station;
        office().get(values)
                .then()
                .body("items[0].value", nullValue())
                .body("items[0].lacking", hasItems(containsString("每日只有一个数据")));
        office().get(evaluation).then().statusCode(409).body("code", equalTo("FACTOR_MEASURED_TWICE"));

        // When
        office().body(Map.of("factor", "PM2.5", "dailyMeans", true))
                .put("/series/" + daily + "/factor")
                .then()
                .statusCode(200)
                .body("dailyMeans", equalTo(true));

        // Then: (43 + 50) / 2 by itself, (40 + 50) / 2 of the station
        office().get(values)
                .then()
                .body("items[0].value", equalTo(46))
                .body("items[0].statistic", equalTo("日均值的算术平均(2 天取报送的日均值)"));
        office().get(evaluation)
                .then()
                .statusCode(200)
                .body("items.find { it.pollutant == 'PM2.5' }.mean", equalTo(45))
                .body("fed.used", contains(1))
                .body("fed[0].both.day", contains("2025-03-01"))
                .body("fed[0].both.difference", contains(3))
                .body("fed[0].words", equalTo("PM2.5 报送日均值:1 天小时值不足,取报送的日均值;1 天小时值足够,以小时值计算为准,其中 1 天与报送的不同"));
        office().body(Map.of("factor", "氨氮", "water", "RIVER", "dailyMeans", true))
                .put("/series/" + daily + "/factor")
                .then()
                .statusCode(422)
                .body("code", equalTo("DAILY_MEANS_OF_AIR"))
                .body("errors[0].pointer", equalTo("/dailyMeans"));
    }

    @Test
    void aDayOfSandDustIsLeftOutOfParticlesOnceAPersonMarksIt() {
        // Given: a city of its own; 30 on each day of May 2025, 300 on the last
        String station = "点位" + UUID.randomUUID();
        place(code, "可吸入颗粒物", "微克/立方米", "station", station, Map.of("factor", "PM10", "dailyMeans", true));
        push(LocalDate.of(2025, 5, 1)
                .datesUntil(LocalDate.of(2025, 6, 1))
                .map(day -> reading(code, day + "T01:00:00+08:00", day.getDayOfMonth() == 31 ? "300" : "30"))
                .toArray(String[]::new));
        show(Duration.ofHours(1));
        assertThat(toldOfMay(1).value()).isEqualByComparingTo("39");
        String marks = "/sand-dust-days?period=2025-05";

        // When
        mark("2025-05-31").statusCode(200).body("markedBy", equalTo("office"));
        mark("2025-05-31").statusCode(200);
        show(Duration.ofHours(2));

        // Then: (30 × 30 + 300) / 31 = 38.7, without the day 30
        PeriodValueComputed without = toldOfMay(2);
        assertThat(without.value()).isEqualByComparingTo("30");
        assertThat(without.rule()).contains("扣除沙尘影响 1 天,不扣除为 39");
        office().get("/air-evaluations?period=2025-05&stations=" + station)
                .then()
                .body("sandDustDays", contains("2025-05-31"))
                .body("items.find { it.pollutant == 'PM10' }.mean", equalTo(30))
                .body("withSandDust.items.find { it.pollutant == 'PM10' }.mean", equalTo(39));

        // When
        office().body(Map.of("reason", "经复核非沙尘天气"))
                .post("/sand-dust-days/2025-05-31/withdrawal")
                .then()
                .statusCode(200)
                .body("withdrawal.withdrawnBy", equalTo("office"));
        show(Duration.ofHours(3));

        // Then
        assertThat(toldOfMay(3).value()).isEqualByComparingTo("39");
        office().get(marks).then().statusCode(200).body("items.withdrawal.reason", hasItems("经复核非沙尘天气"));
        office().body(Map.of("reason", "x"))
                .post("/sand-dust-days/2025-05-31/withdrawal")
                .then()
                .statusCode(404);
        mark("2026-03-01").statusCode(422).body("code", equalTo("DAY_NOT_ENDED"));
        mark("2025-02-30").statusCode(400).body("errors[0].pointer", equalTo("/day"));
        office().body(Map.of("document", " "))
                .put("/sand-dust-days/2025-05-30")
                .then()
                .statusCode(400);
        foreignOffice().get(marks).then().body("items", hasSize(0));
        as(Tokens.of("sthj").unit("421300-sthj").roles("lead").sign())
                .body(Map.of("document", "x"))
                .put("/sand-dust-days/2025-05-30")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse mark(String day) {
        return office().body(Map.of("document", "总站气函〔2025〕1号"))
                .put("/sand-dust-days/" + day)
                .then();
    }

    /** The value of May, and how often it was told. */
    private PeriodValueComputed toldOfMay(int times) {
        return suizhou.probe()
                .awaitExactly(
                        times,
                        PeriodValueComputed.class,
                        one -> one.series().equals(code) && one.period().equals("2025-05"),
                        Duration.ofMillis(200))
                .get(times - 1);
    }

    @Test
    void aSectionHasTheClassOfItsWorstItemInEachPeriod() {
        // Given
        String section = "断面" + UUID.randomUUID();
        String ammonia = code + "a";
        String oxygen = code + "o";
        place(ammonia, "氨氮", "mg/L", "section", section, Map.of("factor", "NH3-N", "water", "RIVER"));
        place(oxygen, "溶解氧", "mg/L", "section", section, Map.of("factor", "DO", "water", "RIVER"));

        // When
        push(
                reading(ammonia, "2025-01-05T01:00:00Z", "0.4"),
                reading(ammonia, "2025-02-05T01:00:00Z", "1.2"),
                reading(oxygen, "2025-01-05T01:00:00Z", "6.5"));

        // Then
        String evaluations = "/section-evaluations?section=" + section + "&target=III&period=";
        office().get(evaluations + "2025-Q1&by=MONTH")
                .then()
                .statusCode(200)
                .body("items.evaluation.waterClass", contains("II", "IV"))
                .body("items.evaluation.targetKept", contains(true, false))
                .body("items[1].evaluation.mainPollution", contains("氨氮(0.20)"))
                .body("items[2].evaluation", nullValue())
                .body("items[2].notValid", hasSize(2))
                .body("items[1].notValid", contains("溶解氧:2025-02 没有可用于统计的监测值"));
        // (0.4 + 1.2) / 2 = 0.8: III; oxygen has one month of two
        office().get(evaluations + "2025-Q1")
                .then()
                .body("items.evaluation.waterClass", contains("III"))
                .body("items[0].notValid", hasSize(1));
        // in March nothing was found: half of the limit counts, and is no measured figure
        push(reading(ammonia, "2025-03-05T01:00:00Z", "\"<0.02\""));
        office().get(evaluations + "2025-03")
                .then()
                .body("items[0].evaluation.items[0].value", equalTo(0.01f))
                .body("items[0].evaluation.items[0].detected", equalTo(false))
                .body("items[0].evaluation.items[0].words", containsString("未检出,以检出限的一半 0.01 计"));
        office().get("/section-evaluations?section=nowhere&period=2025").then().statusCode(404);
        foreignOffice().get(evaluations + "2025").then().statusCode(404);
        office().get("/section-evaluations?period=2025")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/section"));
        place(code + "b", "氨氮", "mg/L", "section", section, Map.of("factor", "NH3-N", "water", "RIVER"));
        office().get(evaluations + "2025").then().statusCode(409).body("code", equalTo("FACTOR_MEASURED_TWICE"));
    }

    @Test
    void aStationHasItsIndicesAndGoodDaysByTheRulesOfEachDay() {
        // Given: 62 µg/m³ on the last day of the old rules, whose index is 84; by the new ones 102
        String station = "点位" + UUID.randomUUID();
        String particles = code + "p";
        place(particles, "细颗粒物", "微克/立方米", "station", station, Map.of("factor", "a34004"));
        Instant lastDay = Instant.parse("2026-02-27T16:00:00Z");
        push(IntStream.range(0, 24)
                .mapToObj(hour ->
                        reading(particles, lastDay.plus(Duration.ofHours(hour)).toString(), "62"))
                .toArray(String[]::new));

        // Then
        String evaluation = "/air-evaluations?period=2026-02&stations=" + station;
        office().get(evaluation)
                .then()
                .statusCode(200)
                .body("validDays", equalTo(0))
                .body("goodDays", equalTo(0))
                .body("goodShare", nullValue())
                .body("completeDays", equalTo(0))
                .body("unclearDays", equalTo(1))
                .body("goodWords", containsString("不能判定是否优良"))
                .body("composite", nullValue())
                .body("days.index", contains(84))
                .body("days[0].missing", hasSize(5))
                .body("items.find { it.pollutant == 'PM2.5' }.mean", equalTo(62))
                .body("items.find { it.pollutant == 'PM2.5' }.lacking", contains("2026-02 有效日均值 1 个,少于 25 个"));
        office().get(evaluation + "&standardsOf=2026-03-01")
                .then()
                .body("days.index", contains(102))
                .body("validDays", equalTo(1))
                .body("goodDays", equalTo(0))
                .body("fewestPollutants", equalTo(1))
                .body("standards.number", contains("GB 3095-2026", "HJ 663-2026"));
        // a second point with 19 hours: one of two is too few for the city
        String other = code + "q";
        place(other, "细颗粒物", "µg/m³", "station", station + "乙", Map.of("factor", "PM2.5"));
        String city = evaluation + "," + station + "乙";
        push(IntStream.range(0, 19)
                .mapToObj(hour ->
                        reading(other, lastDay.plus(Duration.ofHours(hour)).toString(), "66"))
                .toArray(String[]::new));
        office().get(city).then().body("validDays", equalTo(0)).body("days[0].missing", hasSize(6));
        push(reading(other, lastDay.plus(Duration.ofHours(19)).toString(), "66"));
        office().get(city)
                .then()
                .body("stations", hasSize(2))
                .body("items.find { it.pollutant == 'PM2.5' }.mean", equalTo(64));
        office().get(city + ",nowhere").then().statusCode(404);
        office().get(evaluation + "&standardsOf=2015-01-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_STANDARD_IN_FORCE"));
        office().get("/air-evaluations?period=2026&stations=nowhere").then().statusCode(404);
        foreignOffice().get(evaluation).then().statusCode(404);
    }

    @Test
    void theFactorIsNamedByTheOfficeInTheUnitOfTheStandard() {
        register("细颗粒物", "毫克/立方米");
        values("period=2025").statusCode(409).body("code", equalTo("FACTOR_NOT_NAMED"));
        name(Map.of("factor", "PM2.5"))
                .statusCode(422)
                .body("code", equalTo("UNIT_DIFFERS"))
                .body("title", containsString("µg/m³"));
        name(Map.of("factor", "氨氮"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_FACTOR"))
                .body("title", containsString("“氨氮”"));
        name(Map.of("factor", "水温", "water", "RIVER")).statusCode(422).body("title", containsString("不作单因子评价"));
        name(Map.of("factor", "CO")).statusCode(200);
        office().get("/series/" + code + "/factor").then().body("factor", equalTo("a21005"));
        String named = office().get("/series/" + code + "/factor").path("namedAt");
        name(Map.of("factor", "a21005")).statusCode(200).body("namedAt", equalTo(named));
        foreignOffice()
                .body(Map.of("factor", "CO"))
                .put("/series/" + code + "/factor")
                .then()
                .statusCode(404);
        foreignOffice()
                .get("/series/" + code + "/period-values?period=2025")
                .then()
                .statusCode(404);
        as(Tokens.of("sthj").unit("421300-sthj").roles("lead").sign())
                .body(Map.of("factor", "CO"))
                .put("/series/" + code + "/factor")
                .then()
                .statusCode(403);
        feed().get("/series/" + code + "/period-values?period=2025").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "period=2025-13, BAD_PERIOD, /period",
        "by=DAY, BAD_PERIOD, /period",
        "period=2025-03&by=YEAR, BAD_PERIOD, /by",
        "period=2025&by=WEEK, WRONG_TYPE, /by",
        "period=2025&knownAt=today, BAD_TIME, /knownAt",
        "period=2025&knownAt=%2B99999-01-01T00:00:00Z, BAD_TIME, /knownAt",
        "period=2025&unit=x, UNKNOWN_PARAMETER, /unit"
    })
    void whatIsNoPeriodIsRefused(String query, String problem, String pointer) {
        values(query).statusCode(400).body("code", equalTo(problem)).body("errors[0].pointer", equalTo(pointer));
    }

    private static void place(
            String series, String indicator, String unit, String kind, String place, Map<String, ?> factor) {
        office().body(Map.of("indicator", indicator, "unit", unit, kind, place))
                .put("/registered-series/" + series)
                .then()
                .statusCode(201);
        office().body(factor).put("/series/" + series + "/factor").then().statusCode(200);
    }

    private void register(String indicator, String unit) {
        office().body(Map.of("indicator", indicator, "unit", unit, "station", "府澴河", "section", "厉山大桥"))
                .put("/registered-series/" + code)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse name(Map<String, String> factor) {
        return office().body(factor).put("/series/" + code + "/factor").then();
    }

    private ValidatableResponse values(String query) {
        return office().urlEncodingEnabled(false)
                .get("/series/" + code + "/period-values?" + query)
                .then();
    }
}
