package org.ecoplan.task.quota.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecoplan.kernel.outcome.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts and wholes worked out by hand. */
class WholeTargetTest {
    private static final Set<String> UNITS = Set.of("a", "b", "c", "d");

    @ParameterizedTest(name = "{0} {1}{2} of {3}: {4}")
    @CsvSource({
        "GE, 2.8, 万亩, 0.8万亩 0.7万亩 0.7万亩 0.6万亩, ",
        "GE, 2.8, 万亩, 0.8万亩 0.7万亩 0.7万亩 0.599999万亩, SUM_MISMATCH",
        "GE, 2.8, 万亩, 8000亩 7000亩 7000亩 6000亩, ",
        "GE, 2.8, 万亩, 8000亩 1000公顷 5000亩, ",
        "GE, 5, 家, 4家 1家, ",
        "GE, 5, 家, 4家, SUM_MISMATCH",
        "GT, 5, 家, 4家 1家, SUM_MISMATCH",
        "LE, 5, 万吨, 4万吨 10000吨, ",
        "LE, 5, 万吨, 4万吨 10001吨, SUM_MISMATCH",
        "LT, 5, 万吨, 4万吨 10000吨, SUM_MISMATCH",
        "EQ, 0.3, 万t, 0.1万吨 0.2万吨, ",
        "ABOUT, 10, 个, 4个 5个, ",
        "ABOUT, 10, 个, 4个 4个, SUM_MISMATCH",
        "INCREASE_GE, 350, 万吨, 300万吨 50万吨, ",
        "GE, 5, 家, 4家 1个, OTHER_MEASURE"
    })
    void thePartsKeepTheWholeByItsComparatorExactly(
            String comparator, BigDecimal value, String measure, String parts, String code) {
        // Given
        WholeTarget whole = new WholeTarget(comparator, value, null, measure);

        // Then
        assertThat(whole.refusesQuotas()).isEmpty();
        assertThat(whole.refusal(quotas(parts), UNITS).map(Refusal::code).orElse(null))
                .isEqualTo(code);
    }

    @Test
    void aMismatchIsToldWithBothFigures() {
        assertThat(new WholeTarget("GE", new BigDecimal("2.8"), null, "万亩").refusal(quotas("2万亩 0.5万亩"), UNITS))
                .map(Refusal::title)
                .contains("分解之和 25000亩 不符合目标:须不低于 28000亩");
    }

    @Test
    void betweenHasBothEnds() {
        // Given
        WholeTarget whole = new WholeTarget("BETWEEN", BigDecimal.valueOf(5), BigDecimal.TEN, "个");

        // Then
        assertThat(whole.refusal(quotas("4个 6个"), UNITS)).isEmpty();
        assertThat(whole.refusal(quotas("4个 7个"), UNITS).map(Refusal::title)).contains("分解之和 11个 不符合目标:须介于 5 至 10个");
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "GE, %, NOT_ADDITIVE",
        "DECREASE_GE, 百分点, NOT_ADDITIVE",
        "LE, 微克/立方米, NOT_ADDITIVE",
        "LE, μg/m3, NOT_ADDITIVE",
        "RANK_LE, 名, NOT_ADDITIVE",
        "ZERO, 起, NOT_ADDITIVE",
        "QUALITATIVE, '', NOT_ADDITIVE",
        "GROWTH_GE, 万元, NOT_ADDITIVE"
    })
    void whatDoesNotAddUpIsNotSplit(String comparator, String measure, String code) {
        assertThat(new WholeTarget(comparator, BigDecimal.TEN, null, measure)
                        .refusesQuotas()
                        .map(Refusal::code))
                .contains(code);
    }

    @Test
    void whatTheSuperiorHasNotSetIsNotSplit() {
        assertThat(new WholeTarget("SUPERIOR", null, null, "万亩").refusesQuotas().map(Refusal::code))
                .contains("AWAITING_SUPERIOR");
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        // When
        Refusal refusal = new WholeTarget("GE", BigDecimal.valueOf(5), null, "家")
                .refusal(
                        List.of(
                                new Quota("a", BigDecimal.ONE, "家"),
                                new Quota("a", BigDecimal.ONE, "家"),
                                new Quota("x", BigDecimal.ONE, "亩")),
                        UNITS)
                .orElseThrow();

        // Then
        assertThat(refusal.code()).isEqualTo("BAD_QUOTAS");
        assertThat(refusal.parts())
                .extracting(Refusal::code)
                .containsExactly("REPEATED_UNIT", "UNIT_NOT_IN_TASK", "OTHER_MEASURE");
        assertThat(refusal.parts())
                .extracting(Refusal::pointer)
                .containsExactly("/quotas/1/unitCode", "/quotas/2/unitCode", "/quotas/2/measure");
    }

    /** Such as 4家 1家: to the units a, b, c, d in their order. */
    private static List<Quota> quotas(String parts) {
        String[] each = parts.split(" ");
        String[] units = {"a", "b", "c", "d"};
        return IntStream.range(0, each.length)
                .mapToObj(place -> {
                    String figure = each[place].replaceFirst("[^0-9.].*", "");
                    return new Quota(units[place], new BigDecimal(figure), each[place].substring(figure.length()));
                })
                .toList();
    }
}
