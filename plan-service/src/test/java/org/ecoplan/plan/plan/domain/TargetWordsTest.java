package org.ecoplan.plan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetWordsTest {

    @Test
    void readsAmongHowManyIsRankedOfARankOnly() {
        assertThat(TargetWords.rankedAmong(target(Comparison.RANK_LE, "在全国168个重点城市中进入前110名", null, false)))
                .contains(168);
        assertThat(TargetWords.rankedAmong(target(Comparison.GE, "全国168个重点城市", null, false)))
                .isEmpty();
        assertThat(TargetWords.rankedAmong(target(Comparison.RANK_LE, "力争进入前110名", null, false)))
                .isEmpty();
    }

    @Test
    void keepsTheFigureOfALastRankThatNoComparatorOfTheOthersHas() {
        assertThat(TargetWords.rankOutOfLast(target(Comparison.RANK_OUT_OF_LAST, "退出全省后10名", null, false)))
                .contains(10);
        assertThat(TargetWords.rankOutOfLast(target(Comparison.RANK_LE, "前10名", null, false)))
                .isEmpty();
    }

    @Test
    void readsInWhichPeriodsALevelHasToHold() {
        assertThat(TargetWords.tempo(target(Comparison.GE, "每月保持在90%以上", null, true)))
                .contains("MONTH");
        assertThat(TargetWords.tempo(target(Comparison.GE, "逐季稳定在90%以上", null, true)))
                .contains("QUARTER");
        assertThat(TargetWords.tempo(target(Comparison.GE, "每月公开,年底达到90%", null, false)))
                .isEmpty();
    }

    @Test
    void readsTheYearOfABaselineThatIsOne() {
        assertThat(TargetWords.baselineYear(target(Comparison.DECREASE_GE, "较2020年下降", "2020年", false)))
                .contains("2020");
        assertThat(TargetWords.baselineYear(target(Comparison.DECREASE_GE, "较近三年平均", "近三年平均", false)))
                .isEmpty();
    }

    private static Target target(Comparison comparator, String quote, String baseline, boolean everyPeriod) {
        return new Target(
                "指标",
                comparator,
                BigDecimal.TEN,
                null,
                null,
                baseline,
                null,
                Strength.BINDING,
                everyPeriod,
                null,
                List.of(),
                quote);
    }
}
