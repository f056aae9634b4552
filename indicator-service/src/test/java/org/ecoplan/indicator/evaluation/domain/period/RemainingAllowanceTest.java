package org.ecoplan.indicator.evaluation.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.period.RemainingAllowance.SoFar;
import org.ecoplan.kernel.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rest of a year may be, worked out by hand; the mean of all days is rounded before it is held against the target. */
class RemainingAllowanceTest {

    @ParameterizedTest
    @CsvSource({
        // 365 days, P90 at 328.6: the days up to the 329th keep the limit, so 36 may exceed; 20 have in 100 days
        "100, 20, 2025-04-11, 16, '共 365 天,第 90 百分位数在第 328.6 位,超过限值的至多 36 天;已有 20 天,其余 265 天中至多还可有 16 天超过限值'",
        "365, 36, 2026-01-01, 0, 至多还可有 0 天超过限值",
        // the 328th keeps it, the 329th does not: what lies between depends on both
        "365, 37, 2026-01-01, 0, 取决于已超标日的浓度",
        "365, 38, 2026-01-01, , 已不能达到"
    })
    void ofAPercentileDaysMayStillExceed(int days, int above, LocalDate today, Integer may, String words) {
        TreeMap<LocalDate, Fraction> values = new TreeMap<>();
        for (int day = 0; day < days; day++) {
            values.put(LocalDate.of(2025, 1, 1).plusDays(day), Fraction.of(day < above ? 161 : 160));
        }

        DaysAbove rest = DaysAbove.of(
                new DaysOfPercentile(values, 90),
                Period.parse("2025").orElseThrow(),
                today,
                Comparator.LE,
                new BigDecimal("160"));

        assertThat(rest.mayExceed()).isEqualTo(may);
        assertThat(rest.words()).contains(words);
    }

    @ParameterizedTest(name = "{0} {1}, {3} so far with sum {2}, {4} left: {6}")
    @CsvSource({
        // 35 is kept, 36 is not: below 35.5; (35.5 × 365 − 10374) ÷ 92 = 2583.5 ÷ 92 = 28.08
        "LT, 36, 10374, 273, 92, 0, 28.0",
        "LE, 35, 10374, 273, 92, 0, 28.0",
        // 36.5 still rounds to 36: (36.5 × 365 − 10374) ÷ 92 = 2948.5 ÷ 92 = 32.05
        "LE, 36, 10374, 273, 92, 0, 32.0",
        // 35.5 × 2 − 36 = 35 exactly, which rounds to 36; 36.5 × 2 − 36 = 37 exactly, which rounds to 36
        "LE, 35, 36, 1, 1, 0, 34.9",
        "LE, 36, 36, 1, 1, 0, 37.0",
        // (35.5 × 365 − 15000) ÷ 65 is below nothing
        "LT, 36, 15000, 300, 65, 0, ",
        "LT, 36, 0, 0, 365, 0, 35.4",
        // 99.95 rounds to 100.0: (99.95 × 12 − 873) ÷ 3 = 108.8
        "GE, 100, 873, 9, 3, 1, 108.80",
        // 97.85 rounds to 97.8, which is not above 97.8: more than 97.85 × 2 − 97.8 = 97.9
        "GT, 97.8, 97.8, 1, 1, 1, 97.91",
        // a limit finer than the figure: 19.2 is the last that keeps it, (19.25 × 4 − 60) ÷ 1 = 17
        "LE, 19.27, 60, 3, 1, 1, 17.00"
    })
    void theRestMayBeWhatTheTargetLeavesIt(
            Comparator comparator, String value, String sum, int counted, int remaining, int places, BigDecimal level) {
        RemainingAllowance rest = of(comparator, value, sum, counted, remaining, places);

        assertThat(rest.level()).as(rest.words()).isEqualTo(level);
    }

    @Test
    void theArithmeticIsSaid() {
        assertThat(of(Comparator.LE, "36", "10374", 273, 92, 0).words())
                .isEqualTo("全时段 365 天的均值修约前须 ≤ 36.5;已有 273 天,合计 10374.0,剩余 92 天:"
                        + "(36.5 × 365 − 10374.0) ÷ 92,剩余时段均值不高于 32.0");
        assertThat(of(Comparator.LT, "36", "15000", 300, 65, 0).words())
                .endsWith("(35.5 × 365 − 15000.0) ÷ 65 = -31.5,剩余时段无论如何不能达到");
    }

    @Test
    void whatHasEndedCountsAndTheRunningPartBelongsToTheRest() {
        PartsOfMean days = new PartsOfMean(
                PeriodKind.DAY,
                new TreeMap<>(Map.of(
                        LocalDate.parse("2025-01-01"), Fraction.of(30),
                        LocalDate.parse("2025-01-03"), Fraction.of(40),
                        LocalDate.parse("2025-01-04"), Fraction.of(90))),
                0);

        // the second has no valid value and is lost, the fourth runs
        assertThat(SoFar.of(days, Period.parse("2025-01").orElseThrow(), LocalDate.parse("2025-01-04")))
                .isEqualTo(new SoFar(Fraction.of(70), 2, 28, 0, "天"));
    }

    @Test
    void theLevelJustKeepsTheTargetAndTheNextStepDoesNot() {
        qt().forAll(
                        integers().between(1, 99),
                        integers().between(0, 40_000),
                        integers().between(1, 300),
                        integers().between(1, 300))
                .checkAssert((limit, sum, counted, remaining) -> {
                    for (Comparator comparator :
                            new Comparator[] {Comparator.LT, Comparator.LE, Comparator.GE, Comparator.GT}) {
                        RemainingAllowance rest =
                                of(comparator, String.valueOf(limit), String.valueOf(sum), counted, remaining, 0);
                        BigDecimal level = rest.level();
                        if (level == null) {
                            assertThat(comparator).isIn(Comparator.LT, Comparator.LE);
                            continue;
                        }
                        boolean most = comparator == Comparator.LT || comparator == Comparator.LE;
                        BigDecimal step = new BigDecimal(most ? "0.1" : "-0.1");
                        assertThat(isKept(comparator, limit, sum, counted, remaining, level))
                                .isTrue();
                        assertThat(isKept(comparator, limit, sum, counted, remaining, level.add(step)))
                                .isFalse();
                    }
                });
    }

    private static boolean isKept(
            Comparator comparator, int limit, int sum, int counted, int remaining, BigDecimal level) {
        BigDecimal mean = Fraction.of(sum)
                .plus(Fraction.of(level).times(Fraction.of(remaining)))
                .dividedBy(Fraction.of(counted + remaining))
                .rounded(0);
        return comparator.holds(mean, BigDecimal.valueOf(limit), null);
    }

    private static RemainingAllowance of(
            Comparator comparator, String limit, String sum, int counted, int remaining, int places) {
        SoFar soFar = new SoFar(Fraction.of(new BigDecimal(sum)), counted, remaining, places, "天");
        return RemainingAllowance.of(comparator, new BigDecimal(limit), soFar);
    }
}
