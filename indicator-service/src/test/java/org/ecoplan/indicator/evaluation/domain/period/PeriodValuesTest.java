package org.ecoplan.indicator.evaluation.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.ecoplan.indicator.evaluation.application.StandardFiles;
import org.ecoplan.indicator.evaluation.application.Standards;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.ecoplan.kernel.ChinaTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours become days, days months, months quarters and years; with figures worked out by hand. */
class PeriodValuesTest {
    private static final Standards STANDARDS = StandardFiles.read();

    @ParameterizedTest
    @CsvSource({
        "2025-03-09, DAY, 2025-03-09, 2025-03-09", "2024-02, MONTH, 2024-02-01, 2024-02-29",
        "2025-Q4, QUARTER, 2025-10-01, 2025-12-31", "2025-H1, HALF_YEAR, 2025-01-01, 2025-06-30",
        "2025, YEAR, 2025-01-01, 2025-12-31"
    })
    void aPeriodIsWrittenInFiveWays(String text, PeriodKind kind, LocalDate from, LocalDate to) {
        Period period = Period.parse(text).orElseThrow();

        assertThat(period).isEqualTo(new Period(kind, from));
        assertThat(period.to()).isEqualTo(to);
        assertThat(period).hasToString(text);
        assertThat(period.parts(PeriodKind.DAY)).hasSize((int) (to.toEpochDay() - from.toEpochDay() + 1));
    }

    @ParameterizedTest
    @CsvSource({"2025-13", "2025-02-30", "2025-Q5", "2025-H3", "25", "2025-1", "0025"})
    void nothingElseIsAPeriod(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void aPeriodBeginsOnItsFirstDay() {
        assertThatThrownBy(() -> new Period(PeriodKind.QUARTER, LocalDate.of(2025, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Period.containing(PeriodKind.QUARTER, LocalDate.of(2025, 2, 1)))
                .hasToString("2025-Q1");
        assertThat(Period.parse("2025-H2").orElseThrow().parts(PeriodKind.MONTH))
                .extracting(Period::toString)
                .containsExactly("2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12");
    }

    @ParameterizedTest
    @CsvSource({"LATEST, 70.2, 期末值", "MEAN, 70.05, 算术平均", "TOTAL, 280.2, 合计"})
    void whereNoStandardSaysItTheFiguresThemselvesAreThePeriod(
            PlainFormula formula, BigDecimal expected, String words) {
        // 69.5 + 70.25 + 70.25 + 70.2 = 280.2; / 4 = 70.05
        Observations figures =
                water(Map.of("2025-01-31", "69.5", "2025-02-28", "70.25", "2025-03-01", "70.25", "2025-03-31", "70.2"));
        PeriodValue quarter = formula.valueOf(Period.parse("2025-Q1").orElseThrow(), figures);
        assertThat(quarter.value()).isEqualByComparingTo(expected);
        assertThat(quarter.statistic()).isEqualTo(words);
        assertThat(quarter.counted()).isEqualTo(4);
        assertThat(quarter.isValid()).isTrue();
        PeriodValue none = formula.valueOf(Period.parse("2025-Q2").orElseThrow(), figures);
        assertThat(none.value()).isNull();
        assertThat(none.isValid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "%, true",
        "万亩, true",
        ", true",
        "无量纲, true",
        "吨/日, true",
        "mg/L, false",
        "毫克/升, false",
        "μg/m³, false",
        "µg/m³, false",
        "微克/立方米, false",
        "微克每立方米, false",
        "毫克/标立方米, false"
    })
    void aConcentrationHasNoValueUntilSomebodySaysHow(String unit, boolean usual) {
        assertThat(PlainFormula.usualOf(unit).isPresent()).isEqualTo(usual);
    }

    @Test
    void aQuarterOfWaterIsTheMeanOfItsMonthsNotOfItsReadings() {
        // January (0.2 + 0.4) / 2 = 0.3, March 0.9: (0.3 + 0.9) / 2 = 0.6; the mean of the readings would be 0.5
        Observations readings = water(Map.of("2025-01-05", "0.2", "2025-01-20", "0.4", "2025-03-31", "0.9"));

        PeriodValue quarter = value(water("NH3-N"), "2025-Q1", readings);
        assertThat(quarter.value()).isEqualTo(new BigDecimal("0.6"));
        assertThat(quarter.isValid()).isTrue();
        assertThat(quarter.words()).isEqualTo("2025-Q1 算术平均,由 2 个月均值计算得 0.6");
        assertThat(value(water("NH3-N"), "2025-01", readings).value()).isEqualTo(new BigDecimal("0.3"));
        assertThat(value(water("NH3-N"), "2025-02", readings).value()).isNull();
        assertThat(value(water("NH3-N"), "2025-02", readings).words()).isEqualTo("2025-02 没有可用于统计的监测值");
        PeriodValue year = value(water("NH3-N"), "2025", readings);
        assertThat(year.lacking()).containsExactly("月均值 2 个,少于 8 个");
        assertThat(year.isValid()).isFalse();
    }

    @Test
    void phOfAMonthIsThatOfItsIons() {
        assertThat(value(water("pH"), "2025-01", water(Map.of("2025-01-05", "6.00", "2025-01-20", "8.01")))
                        .value())
                .isEqualTo(new BigDecimal("6.30"));
    }

    @Test
    void aDayEndsAtMidnightInChina() {
        Observations readings = new Observations(new TreeMap<>(Map.of(
                Instant.parse("2025-03-31T15:59:59Z"),
                BigDecimal.ONE,
                Instant.parse("2025-03-31T16:00:00Z"),
                BigDecimal.TEN)));

        assertThat(value(water("COD"), "2025-03", readings).value()).isEqualByComparingTo("1");
        assertThat(value(water("COD"), "2025-04-01", readings).value()).isEqualByComparingTo("10");
    }

    @Test
    void aDayOfAirNeedsTwentyHoursAndAMonthItsDays() {
        // day d of March has d µg/m³ in each hour; the 31st has 19 hours only: mean of 1 … 30 is 15.5, even 16
        Observations hours = air("2025-03-01", "2025-03-31", "2025-03-31", 19);

        assertThat(value(air(Pollutant.PM2_5), "2025-03-30", hours).value()).isEqualByComparingTo("30");
        PeriodValue short31 = value(air(Pollutant.PM2_5), "2025-03-31", hours);
        assertThat(short31.value()).isNull();
        assertThat(short31.lacking()).containsExactly("小时值 19 个,不足以计算24小时平均");
        PeriodValue march = value(air(Pollutant.PM2_5), "2025-03", hours);
        assertThat(march.value()).isEqualByComparingTo("16");
        assertThat(march.counted()).isEqualTo(30);
        assertThat(march.isValid()).isTrue();
        // rank 1 + 29 × 0.90 = 27.1
        assertThat(value(air(Pollutant.O3), "2025-03", air("2025-03-01", "2025-03-30", "2025-03-30", 24))
                        .value())
                .isEqualByComparingTo("27");
        PeriodValue quarter = value(air(Pollutant.PM2_5), "2025-Q1", hours);
        assertThat(quarter.isValid()).isFalse();
        assertThat(quarter.lacking()).contains("2025-01 有效日均值 0 个,少于 27 个");
    }

    @Test
    void severalReadingsOfAnHourCountOnce() {
        TreeMap<Instant, BigDecimal> values =
                new TreeMap<>(air("2025-03-01", "2025-03-01", "2025-03-01", 20).values());
        values.put(at(LocalDate.of(2025, 3, 1), 0).plusSeconds(1800), new BigDecimal("21"));

        // hour 0 is (1 + 21) / 2 = 11, the other 19 are 1: 30 / 20 = 1.5, even 2
        PeriodValue day = value(air(Pollutant.PM2_5), "2025-03-01", new Observations(values));
        assertThat(day.value()).isEqualByComparingTo("2");
        assertThat(day.counted()).isEqualTo(20);
    }

    @Test
    void theLimitsAndMethodOfTheEndOfThePeriodAreNamed() {
        assertThat(value(air(Pollutant.PM2_5), "2025-03", air("2025-03-01", "2025-03-31", "2025-03-31", 24))
                        .standards())
                .extracting(StandardVersion::words)
                .containsExactly("GB 3095-2012(2018年修改单)", "HJ 663-2013");
    }

    @Test
    void readingsInAnyOrderWithLateAndCorrectedOnesEndInTheSameValues() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            TreeMap<Instant, BigDecimal> truth = new TreeMap<>();
            List<Map.Entry<Instant, BigDecimal>> pushes = new ArrayList<>();
            for (int place = 0; place < 200; place++) {
                Instant at = at(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(120)), random.nextInt(24));
                truth.put(at, BigDecimal.valueOf(random.nextInt(2000), 2));
            }
            truth.forEach((at, value) -> pushes.add(Map.entry(at, value)));
            Collections.shuffle(pushes, random);
            NavigableMap<Instant, BigDecimal> received = new TreeMap<>();
            truth.keySet().forEach(at -> received.put(at, BigDecimal.valueOf(random.nextInt(2000), 1)));
            pushes.forEach(push -> received.put(push.getKey(), push.getValue()));

            for (String period : List.of("2025-01-07", "2025-02", "2025-Q1", "2025-H1", "2025")) {
                for (PeriodRule rule : List.of(water("NH3-N"), water("pH"), air(Pollutant.NO2), air(Pollutant.O3))) {
                    assertThat(value(rule, period, new Observations(received)))
                            .isEqualTo(value(rule, period, new Observations(truth)));
                }
            }
        }
    }

    private static PeriodValue value(PeriodRule rule, String period, Observations observations) {
        return rule.valueOf(Period.parse(period).orElseThrow(), observations);
    }

    @Test
    void whatLiesBehindTheDayIsNotYetThereAndNotMissing() {
        // Given: the whole of January and ten days of February, each hour the day of the month
        Period year = Period.parse("2025").orElseThrow();
        LocalDate last = LocalDate.of(2025, 2, 10);
        Observations known = air("2025-01-01", "2025-02-10", "2025-01-01", 24);

        // Then
        assertThat(air(Pollutant.PM2_5).soFar(year, known, last).lacking())
                .containsExactly("2025-02 仅至 2025-02-10,有效日均值 10 个,少于 25 个", "2025 尚未结束,截至 2025-02-10");
        assertThat(air(Pollutant.PM2_5)
                        .soFar(Period.parse("2025-03").orElseThrow(), known, last)
                        .lacking())
                .contains("2025-03 尚未开始");
        assertThat(air(Pollutant.PM2_5)
                        .soFar(Period.parse("2025-01").orElseThrow(), known, last)
                        .isValid())
                .isTrue();
    }

    @Test
    void daysOfSandDustAreLeftOutOfParticlesAndBothValuesAreSaid() {
        // Given: the days of January have 1 to 31; 30 and 31 are marked
        Observations known = air("2025-01-01", "2025-01-31", "2025-01-01", 24);
        Period january = Period.parse("2025-01").orElseThrow();
        Set<LocalDate> marked = Set.of(LocalDate.of(2025, 1, 30), LocalDate.of(2025, 1, 31));

        // Then: (1 + … + 29) / 29 = 15, (1 + … + 31) / 31 = 16; gases keep them
        PeriodValue particles = air(Pollutant.PM2_5, marked).valueOf(january, known);
        assertThat(particles.value()).isEqualByComparingTo("15");
        assertThat(particles.statistic()).isEqualTo("日均值的算术平均(扣除沙尘影响 2 天,不扣除为 16)");
        assertThat(particles.isValid()).isTrue();
        PeriodValue gas = air(Pollutant.SO2, marked).valueOf(january, known);
        assertThat(gas.value()).isEqualByComparingTo("16");
        assertThat(gas.statistic()).isEqualTo("日均值的算术平均");
        assertThat(air(Pollutant.PM2_5, marked)
                        .valueOf(Period.parse("2025-01-31").orElseThrow(), known)
                        .value())
                .isEqualByComparingTo("31");
    }

    private static PeriodRule water(String item) {
        LocalDate day = LocalDate.of(2025, 12, 31);
        return new WaterPeriods(
                STANDARDS
                        .surfaceWater()
                        .on(day)
                        .orElseThrow()
                        .item(item, WaterBody.RIVER)
                        .orElseThrow(),
                STANDARDS.waterAssessment().on(day).orElseThrow());
    }

    private static PeriodRule air(Pollutant pollutant) {
        return air(pollutant, Set.of());
    }

    private static PeriodRule air(Pollutant pollutant, Set<LocalDate> sandDust) {
        LocalDate day = LocalDate.of(2025, 12, 31);
        return new AirPeriods(
                STANDARDS.airAssessment().on(day).orElseThrow().of(pollutant).orElseThrow(),
                STANDARDS.airAssessment().on(day).orElseThrow(),
                STANDARDS.airLimits().on(day).orElseThrow(),
                sandDust);
    }

    private static Observations water(Map<String, String> byDay) {
        TreeMap<Instant, BigDecimal> values = new TreeMap<>();
        byDay.forEach((day, value) -> values.put(at(LocalDate.parse(day), 9), new BigDecimal(value)));
        return new Observations(values);
    }

    /** Each hour of a day has the day of the month as its value; one day has fewer hours. */
    private static Observations air(String from, String to, String shortDay, int itsHours) {
        TreeMap<Instant, BigDecimal> values = new TreeMap<>();
        LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1)).forEach(day -> {
            int hours = day.equals(LocalDate.parse(shortDay)) ? itsHours : 24;
            for (int hour = 0; hour < hours; hour++) {
                values.put(at(day, hour), BigDecimal.valueOf(day.getDayOfMonth()));
            }
        });
        return new Observations(values);
    }

    private static Instant at(LocalDate day, int hour) {
        return LocalDateTime.of(day, java.time.LocalTime.of(hour, 0))
                .atZone(ChinaTime.ZONE)
                .toInstant();
    }
}
