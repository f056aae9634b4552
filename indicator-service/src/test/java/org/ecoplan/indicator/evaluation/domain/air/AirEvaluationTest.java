package org.ecoplan.indicator.evaluation.domain.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ecoplan.indicator.evaluation.application.StandardFiles;
import org.ecoplan.indicator.evaluation.application.Standards;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.Percentile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB 3095 in its versions and HJ 663: a year of daily values, with figures worked out by hand. */
class AirEvaluationTest {
    private static final Standards STANDARDS = StandardFiles.read();
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
    private static final Map<Pollutant, String> EXAMPLE = Map.of(
            Pollutant.SO2,
            "8",
            Pollutant.NO2,
            "23",
            Pollutant.PM10,
            "67",
            Pollutant.PM2_5,
            "38",
            Pollutant.CO,
            "1.0",
            Pollutant.O3,
            "158");

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, GB 3095-2012(2018年修改单), 75, 35, 150",
        "2018-08-31, GB 3095-2012, 75, 35, 150",
        "2026-03-01, GB 3095-2026(过渡阶段), 60, 30, 120",
        "2030-12-31, GB 3095-2026(过渡阶段), 60, 30, 120",
        "2031-01-01, GB 3095-2026, 50, 25, 100"
    })
    void theLimitsAreThoseOfTheDay(
            LocalDate day, String standard, BigDecimal pmDay, BigDecimal pmYear, BigDecimal pm10Day) {
        AirLimits limits = STANDARDS.airLimits().on(day).orElseThrow();

        assertThat(limits.standard().words()).isEqualTo(standard);
        assertThat(limits.of(Pollutant.PM2_5, Averaging.DAY).orElseThrow().grade2())
                .isEqualByComparingTo(pmDay);
        assertThat(limits.of(Pollutant.PM2_5, Averaging.YEAR).orElseThrow().grade2())
                .isEqualByComparingTo(pmYear);
        assertThat(limits.of(Pollutant.PM10, Averaging.DAY).orElseThrow().grade2())
                .isEqualByComparingTo(pm10Day);
        assertThat(limits.limits()).hasSize(14);
    }

    @ParameterizedTest
    @CsvSource({"10, 90, 9.1", "366, 95, 347.75", "365, 98, 357.72", "1, 95, 1", "2, 50, 1.5", "10, 100, 10"})
    void thePercentileLiesBetweenTwoNeighbours(int upTo, int percent, BigDecimal wanted) {
        List<Fraction> falling = IntStream.rangeClosed(1, upTo)
                .mapToObj(value -> Fraction.of(upTo + 1L - value))
                .toList();

        assertThat(Percentile.of(falling, percent)).isEqualTo(Fraction.of(wanted));
    }

    @Test
    void theCompositeIndexDependsOnTheLimitsOfItsVersion() {
        // 8/60 + 23/40 + 67/70 + 38/35 + 1.0/4 + 158/160 = 3.9889; with 60 and 30: 4.3306
        AirEvaluation old = evaluate("2025-12-31", year(day -> BigDecimal.ONE), Set.of());
        AirEvaluation transition = evaluate("2026-03-01", year(day -> BigDecimal.ONE), Set.of());

        assertThat(old.composite()).isEqualTo(new BigDecimal("3.99"));
        assertThat(transition.composite()).isEqualTo(new BigDecimal("4.33"));
        assertThat(old.words())
                .isEqualTo("综合指数 SO2 0.133 + NO2 0.575 + PM10 0.957 + PM2.5 1.086 + CO 0.250 + O3 0.988 = 3.99");
    }

    @Test
    void anItemIsKeptByItsMeanAndItsPercentileAndThePlaceByAllOfThem() {
        AirEvaluation year = evaluate("2025-12-31", year(day -> BigDecimal.ONE), Set.of());

        ItemEvaluation fine = item(year, Pollutant.PM2_5);
        assertThat(fine.isKept()).contains(false);
        // (38 - 35) / 35
        assertThat(fine.multiple()).contains(new BigDecimal("0.09"));
        assertThat(fine.words()).isEqualTo("PM2.5 有效 365 天,均值 38(年平均二级限值 35),第 95 百分位数 38(24小时平均二级限值 75),不达标");
        assertThat(item(year, Pollutant.O3).words()).isEqualTo("O3 有效 365 天,第 90 百分位数 158(日最大8小时平均二级限值 160),达标");
        assertThat(year.isKept()).contains(false);
    }

    @Test
    void aMeanInOrderWithABadPercentileIsNotKept() {
        // 20 bad days of 365: rank 346.8 of 365 is the last but 18: PM2.5 38 × 3 = 114 above 75, mean 38 × 405/365
        AirEvaluation year = evaluate(
                "2025-12-31", year(day -> day.getDayOfYear() <= 20 ? new BigDecimal("3") : BigDecimal.ONE), Set.of());

        assertThat(item(year, Pollutant.PM10).percentile()).isEqualTo(new BigDecimal("201"));
        assertThat(item(year, Pollutant.PM10).exceedingDays()).isEqualTo(20);
        assertThat(item(year, Pollutant.PM10).isKept()).contains(false);
        assertThat(item(year, Pollutant.SO2).isKept()).contains(true);
    }

    @Test
    void daysOfSandDustAreLeftOutOfParticlesOnly() {
        Function<LocalDate, BigDecimal> dusty =
                day -> day.getMonthValue() == 4 && day.getDayOfMonth() <= 10 ? new BigDecimal("10") : BigDecimal.ONE;
        Set<LocalDate> marked = Set.copyOf(
                LocalDate.of(2025, 4, 1).datesUntil(LocalDate.of(2025, 4, 11)).toList());

        AirEvaluation year = evaluate("2025-12-31", year(dusty), marked);

        assertThat(item(year, Pollutant.PM10).mean()).isEqualTo(new BigDecimal("67"));
        assertThat(item(year, Pollutant.PM10).withoutSandDust()).isEqualTo(10);
        // 8 × (355 + 100) / 365 = 9.97
        assertThat(item(year, Pollutant.SO2).mean()).isEqualTo(new BigDecimal("10"));
        assertThat(item(year, Pollutant.PM10).isValid()).isTrue();
        assertThat(item(year, Pollutant.PM10).words()).contains("扣除沙尘 10 天");
    }

    @Test
    void tooFewDaysOfAMonthOrAYearAreNotEvaluated() {
        // March has 26 days instead of 27
        Map<Pollutant, DailyValues> daily = year(day -> BigDecimal.ONE);
        LocalDate.of(2025, 3, 1)
                .datesUntil(LocalDate.of(2025, 3, 6))
                .forEach(day -> daily.get(Pollutant.O3).values().remove(day));
        // 323 days, each month as many as it needs
        NEW_YEAR.datesUntil(YEAR_END.plusDays(1))
                .filter(day -> day.getDayOfMonth() > (day.getMonthValue() == 2 ? 25 : 27))
                .limit(42)
                .forEach(day -> daily.get(Pollutant.CO).values().remove(day));

        AirEvaluation year = evaluate("2025-12-31", daily, Set.of());

        assertThat(item(year, Pollutant.O3).lacking()).containsExactly("2025-03 有效日均值 26 个,少于 27 个");
        assertThat(item(year, Pollutant.O3).isKept()).isEmpty();
        assertThat(item(year, Pollutant.CO).lacking()).containsExactly("2025 年有效日均值 323 个,少于 324 个");
        assertThat(year.composite()).isNull();
        assertThat(year.words()).isEqualTo("数据不足,综合指数不予计算");
        // PM2.5 is not kept: then the place is not, whatever the others are
        assertThat(year.isKept()).contains(false);
    }

    @ParameterizedTest
    @CsvSource({"20, true", "19, false"})
    void aDayNeedsTwentyHours(int hours, boolean valid) {
        HoursOfDay day = new HoursOfDay();
        IntStream.range(0, hours).forEach(hour -> day.with(hour, Fraction.of(hour)));

        assertThat(day.mean(validData()).isPresent()).isEqualTo(valid);
        // (0 + … + 19) / 20
        day.mean(validData()).ifPresent(mean -> assertThat(mean.rounded(1)).isEqualTo(new BigDecimal("9.5")));
    }

    @Test
    void theGreatestEightHoursEndFromEightToMidnight() {
        HoursOfDay day = new HoursOfDay();
        IntStream.range(0, 24).forEach(hour -> day.with(hour, Fraction.of(hour)));
        // 16 to 23
        assertThat(day.greatestOfEight(validData(), new BigDecimal("160"))
                        .orElseThrow()
                        .rounded(1))
                .isEqualTo(new BigDecimal("19.5"));

        // hours 8 to 23 missing but for six: means of 6 hours count, 14 of 17 are wanted
        HoursOfDay few = new HoursOfDay();
        IntStream.range(0, 14).forEach(hour -> few.with(hour, Fraction.of(161)));
        assertThat(few.greatestOfEight(validData(), new BigDecimal("160"))
                        .orElseThrow()
                        .rounded(0))
                .isEqualTo(new BigDecimal("161"));
        HoursOfDay low = new HoursOfDay();
        IntStream.range(0, 14).forEach(hour -> low.with(hour, Fraction.of(160)));
        assertThat(low.greatestOfEight(validData(), new BigDecimal("160"))).isEmpty();
    }

    @Test
    void goodDaysCountByTheRuleOfTheirDay() {
        Concentrations day = new Concentrations()
                .with(Pollutant.SO2, Averaging.DAY, BigDecimal.ONE)
                .with(Pollutant.NO2, Averaging.DAY, BigDecimal.ONE)
                .with(Pollutant.CO, Averaging.DAY, BigDecimal.ONE)
                .with(Pollutant.O3, Averaging.EIGHT_HOURS, BigDecimal.ONE)
                .with(Pollutant.PM10, Averaging.DAY, BigDecimal.ONE)
                .with(Pollutant.PM2_5, Averaging.DAY, new BigDecimal("70"));
        List<AirQualityIndex> indices = LocalDate.of(2026, 2, 27)
                .datesUntil(LocalDate.of(2026, 3, 2))
                .map(date -> AirQualityIndex.ofDay(STANDARDS.airIndex().on(date).orElseThrow(), day))
                .toList();

        GoodDays days = GoodDays.of(STANDARDS.airAssessment().on(YEAR_END).orElseThrow(), indices);

        // 27 and 28 February are good with 70 (94), 1 March is not (110)
        assertThat(days).isEqualTo(new GoodDays(3, 2, 0, 3, 6, 0));
        assertThat(days.share().orElseThrow().rounded(1)).isEqualTo(new BigDecimal("66.7"));
        assertThat(new GoodDays(0, 0, 0, 0, 0, 0).share()).isEmpty();
    }

    private static ValidData validData() {
        return STANDARDS.airLimits().on(YEAR_END).orElseThrow().validData();
    }

    private static ItemEvaluation item(AirEvaluation evaluation, Pollutant pollutant) {
        return evaluation.items().stream()
                .filter(item -> item.item().pollutant() == pollutant)
                .findFirst()
                .orElseThrow();
    }

    private static AirEvaluation evaluate(String standardsOf, Map<Pollutant, DailyValues> daily, Set<LocalDate> dust) {
        LocalDate day = LocalDate.parse(standardsOf);
        return AirEvaluation.of(
                STANDARDS.airAssessment().on(day).orElseThrow(),
                STANDARDS.airLimits().on(day).orElseThrow(),
                NEW_YEAR,
                YEAR_END,
                daily,
                dust);
    }

    /** Each day of 2025 with the example, times a factor of the day. */
    private static Map<Pollutant, DailyValues> year(Function<LocalDate, BigDecimal> factor) {
        Map<Pollutant, DailyValues> year = new EnumMap<>(Pollutant.class);
        EXAMPLE.forEach((pollutant, value) -> {
            TreeMap<LocalDate, Fraction> days = new TreeMap<>();
            NEW_YEAR.datesUntil(YEAR_END.plusDays(1))
                    .forEach(day -> days.put(day, Fraction.of(new BigDecimal(value).multiply(factor.apply(day)))));
            year.put(pollutant, new DailyValues(days));
        });
        return year;
    }
}
