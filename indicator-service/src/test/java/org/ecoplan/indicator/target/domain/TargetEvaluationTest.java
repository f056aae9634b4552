package org.ecoplan.indicator.target.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ecoplan.indicator.target.domain.Facts.Verdict;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

/**
 * Wordings of the plans with figures worked out by hand. A figure is written {@code 2025-Q1=70}: how things stand at its end; with
 * {@code ~} in the place of {@code =} one over all of the period, such as a mean; with {@code !} behind it one with too little data.
 */
class TargetEvaluationTest {
    private static final LocalDate ISSUED = LocalDate.parse("2024-07-09");
    private static final LocalDate END_OF_2025 = LocalDate.parse("2025-12-31");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-05");

    @ParameterizedTest(name = "{0}: {5} is {6}")
    @CsvSource(
            delimiter = '|',
            value = {
                "收集率达到70% | GE | 70 | % | | 2025-12=71 | MET | 101.4",
                "收集率达到70% | GE | 70 | % | | 2025-Q4=70 | MET | 100.0",
                "收集率达到70% | GE | 70 | % | | 2025-12=69.99 | MISSED | 99.9",
                "BOD浓度达到100mg/L以上 | GE | 100 | mg/L | | 2025~100.0 | MET | 100.0",
                "营造林2.8万亩 | GE | 2.8 | 万亩 | | 2025-12=2.79 | MISSED | 99.6",
                "优良断面比例达到92.86% | GE | 92.86 | % | | 2025~92.86 | MET | 100.0",
                "细颗粒物浓度低于36 | LT | 36 | µg/m3 | | 2025~35.9 | MET | ",
                "细颗粒物浓度低于36 | LT | 36 | µg/m3 | | 2025~36 | MISSED | ",
                "控制在0.3%以下 | LE | 0.3 | % | | 2025~0.3 | MET | ",
                "控制在0.3%以下 | LE | 0.3 | % | | 2025~0.31 | MISSED | ",
                "优于97.8% | GT | 97.8 | % | | 2025~97.8 | MISSED | 100.0",
                "优于97.8% | GT | 97.8 | % | | 2025~97.9 | MET | 100.1",
                "10个左右 | ABOUT | 10 | 个 | | 2025-12=9 | MET | ",
                "10个左右 | ABOUT | 10 | 个 | | 2025-12=8.9 | MISSED | ",
                "10个左右 | ABOUT | 10 | 个 | | 2025-12=11.1 | MISSED | ",
                "进入前110名 | RANK_LE | 110 | 名 | | 2025~110 | MET | ",
                "进入前110名 | RANK_LE | 110 | 名 | | 2025~111 | MISSED | ",
                "提升5至10个位次 | BETWEEN | 5..10 | 位次 | 60 | 2025~55 | MET | 100.0",
                "提升5至10个位次 | BETWEEN | 5..10 | 位次 | 60 | 2025~56 | MISSED | 80.0",
                "提升5至10个位次 | BETWEEN | 5..10 | 位次 | 60 | 2025~45 | MET | 300.0",
                "提升5至10个位次 | BETWEEN | 5..10 | 位次 | change | 2025~12 | MET | 240.0",
                "保持在6至9 | BETWEEN | 6..9 |  | | 2025~9 | MET | ",
                "保持在6至9 | BETWEEN | 6..9 |  | | 2025~9.1 | MISSED | ",
                "较2021年增加350万吨 | INCREASE_GE | 350 | 万吨 | 1200 | 2025~1550 | MET | 100.0",
                "较2021年增加350万吨 | INCREASE_GE | 350 | 万吨 | 1200 | 2025~1549.9 | MISSED | 99.9",
                "较2021年增加350万吨 | INCREASE_GE | 350 | 万吨 | change | 2025~350 | MET | 100.0",
                "较2021年增加350万吨 | INCREASE_GE | 350 | 万吨 | | 2025~1550 | NOT_EVALUABLE | ",
                "较2020年提高5个百分点 | INCREASE_GE | 5 | 百分点 | 61.2 | 2025-12=66.2 | MET | 100.0",
                "较2022年下降10个百分点 | DECREASE_GE | 10 | 百分点 | 62.5 | 2025~52.5 | MET | 100.0",
                "较2022年下降10个百分点 | DECREASE_GE | 10 | 百分点 | 62.5 | 2025~52.6 | MISSED | 99.0",
                "使用量减少2%以上 | DECREASE_GE | 2 | % | 850 | 2025~833 | MET | 100.0",
                "使用量减少2%以上 | DECREASE_GE | 2 | % | 850 | 2025~833.1 | MISSED | 99.4",
                "年均增长15%以上 | GROWTH_GE | 15 | % | 100 | 2025~174.91 | MET | 100.0",
                "年均增长15%以上 | GROWTH_GE | 15 | % | 100 | 2025~174.9 | MISSED | 99.9",
                "PM2.5年均浓度控制在38以内 | LE | 38 | 微克/立方米 | | 2025-12=30 2025~39 | MISSED | ",
                "优良天数比例达到85% | GE | 85 | % | 80 | 2025~90 | MET | 105.8",
                "投入不低于上年水平 | GE | | 万元 | 5230 | 2025~5230 | MET | ",
                "投入不低于上年水平 | GE | | 万元 | | 2025~5230 | NOT_EVALUABLE | ",
                "高于近三年平均值 | GT | | % | 96.4 | 2025~96.4 | MISSED | ",
                "不发生较大事件 | ZERO | | 起 | | 2025~0 | MET | ",
                "不发生较大事件 | ZERO | | 起 | | 2025~1 | MISSED | ",
                "不发生较大事件 | ZERO | | 起 | | 2025-03~1! 2025~0 | MISSED | ",
                "收集率达到70% | GE | 70 | % | | 2025-Q1=75 2025-H1=75 2025=75 | NOT_EVALUABLE | ",
                "细颗粒物浓度低于36 | LT | 36 | µg/m3 | | 2025~30! | NOT_EVALUABLE | ",
                "细颗粒物浓度低于36 | LT | 36 | µg/m3 | | 2025-12~30 2025-Q4~30 | NOT_EVALUABLE | ",
                "收集率达到70% | GE | 70 | % | | | NOT_EVALUABLE | ",
                "基本消除 | QUALITATIVE | | | | | PENDING_VERDICT | ",
                "完成市下达目标 | SUPERIOR | | | | | AWAITING_SUPERIOR | "
            })
    void aStageIsDecidedByTheFigureAtItsDate(
            String wording,
            Comparator comparator,
            String value,
            String unit,
            String reference,
            String figures,
            TargetState state,
            BigDecimal completion) {
        Evaluation found = TargetEvaluation.of(
                goal(comparator, value, unit, END_OF_2025, null), facts(reference, figures), NEW_YEAR);
        assertThat(found.state()).as(found.words()).isEqualTo(state);
        assertThat(found.completion()).isEqualTo(completion);
        assertThat(found.missing().isEmpty()).isEqualTo(state == TargetState.MET || state == TargetState.MISSED);
    }

    @ParameterizedTest(name = "{5} on {6} is {7}")
    @CsvSource(
            delimiter = '|',
            value = {
                // from 70 on 2024-12-31 to 100 on 2025-12-31: after 90 of 365 days 70 + 30 × 90 / 365 = 77.397
                "全部整治 | GE | 100 | % | | 2024-Q4=70 2025-Q1=78 | 2025-04-02 | ON_TRACK | 77.40",
                "全部整治 | GE | 100 | % | | 2024-Q4=70 2025-Q1=77 | 2025-04-02 | BEHIND | 77.40",
                "全部整治 | GE | 100 | % | | 2025-Q1=77 2024-Q4=70 | 2025-03-31 | NOT_DUE | ",
                "全部整治 | GE | 100 | % | | 2025-Q1=77 | 2025-04-02 | NOT_DUE | ",
                "全部整治 | GE | 100 | % | | 2025-Q1=100 | 2025-04-02 | ON_TRACK | ",
                "全部整治 | GE | 100 | % | | | 2025-04-02 | NOT_DUE | ",
                // from 62.5 on the day of the issue, 540 days to the end, 265 of them gone: 62.5 − 7.5 × 265 / 540 =
                // 58.819
                "占比降至55%以下 | LE | 55 | % | 62.5 | 2025-Q1=58.9 | 2025-04-02 | BEHIND | 58.82",
                "占比降至55%以下 | LE | 55 | % | 62.5 | 2025-Q1=58.8 | 2025-04-02 | ON_TRACK | 58.82",
                // a mean of half a year is none of a year, a quarter is not asked
                "细颗粒物浓度低于36 | LT | 36 | µg/m3 | | 2025-H1~35 2025-Q3~20 | 2025-10-02 | ON_TRACK | ",
                "细颗粒物浓度低于36 | LT | 36 | µg/m3 | | 2025-H1~38 2025-Q3~20 | 2025-10-02 | NOT_DUE | ",
                "细颗粒物浓度低于36 | LT | 36 | µg/m3 | | 2025-H1~30! | 2025-10-02 | NOT_DUE | ",
                "进入前110名 | RANK_LE | 110 | 名 | | 2025-H1~115 | 2025-10-02 | NOT_DUE | ",
                "进入前110名 | RANK_LE | 110 | 名 | | 2025-H1~105 | 2025-10-02 | ON_TRACK | ",
                "不发生较大事件 | ZERO | | 起 | | 2025-Q1~0 | 2025-04-02 | ON_TRACK | ",
                "不发生较大事件 | ZERO | | 起 | | 2025-Q1~0 2025-04~2 | 2025-05-02 | MISSED | ",
                "基本消除 | QUALITATIVE | | | | | 2025-04-02 | NOT_DUE | ",
                "完成市下达目标 | SUPERIOR | | | | | 2025-04-02 | AWAITING_SUPERIOR | "
            })
    void beforeItsDateATargetIsHeldAgainstTheExpectedPath(
            String wording,
            Comparator comparator,
            String value,
            String unit,
            String reference,
            String figures,
            LocalDate today,
            TargetState state,
            BigDecimal expected) {
        Evaluation found =
                TargetEvaluation.of(goal(comparator, value, unit, END_OF_2025, null), facts(reference, figures), today);
        assertThat(found.state()).as(found.words()).isEqualTo(state);
        assertThat(found.expected()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} in each quarter by {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-Q4=100 2025-Q1=100 2025-Q2=99.9 2025-Q3=100 | 2025-10-02 | MISSED",
                "2024-Q4=100 2025-Q1=100 2025-Q2=100 2025-Q3=100 2025-Q4=100 | 2026-01-05 | MET",
                "2024-Q4=100 2025-Q1=100 2025-Q3=100 2025-Q4=100 | 2026-01-05 | NOT_EVALUABLE",
                "2024-Q4=100 2025-Q1=100 2025-Q2=90! 2025-Q3=100 2025-Q4=100 | 2026-01-05 | NOT_EVALUABLE",
                "2024-Q4=100 | 2025-02-01 | ON_TRACK",
                // of the quarter in which the plan was issued only a part is of the plan
                "2024-Q3=60 2024-Q4=100 2025-Q1=100 2025-Q2=100 2025-Q3=100 2025-Q4=100 | 2026-01-05 | MET",
                "2024-Q3=60 | 2025-02-01 | NOT_DUE",
                "2025-06=99 2025-H1=99 | 2025-07-05 | NOT_DUE",
                "2024-Q2=99 | 2025-02-01 | NOT_DUE",
                " | 2026-01-05 | NOT_EVALUABLE"
            })
    void whatHasToHoldInEachPeriodIsMissedWithTheFirstThatBreaksIt(String figures, LocalDate today, TargetState state) {
        Evaluation found =
                TargetEvaluation.of(goal(Comparator.GE, "100", "%", END_OF_2025, 3), facts(null, figures), today);
        assertThat(found.state()).as(found.words()).isEqualTo(state);
    }

    @Test
    void theArithmeticIsSaidWithWhatLacksAndTheYearBefore() {
        Evaluation quarter = TargetEvaluation.of(
                goal(Comparator.GE, "100", "%", END_OF_2025, 3),
                facts(null, "2024-Q1=88 2024-Q4=100 2025-Q1=100"),
                LocalDate.parse("2025-07-05"));
        assertThat(quarter.words()).isEqualTo("2025-Q1 期末值 100,目标 ≥ 100,完成率 100.0%,缺少2025-04-01 至 2025-06-30 的有效实际值");
        assertThat(quarter.yearBefore()).isEqualByComparingTo("88");
        assertThat(TargetEvaluation.of(
                                goal(Comparator.GE, "100", "%", END_OF_2025, 3),
                                facts(null, "2024-Q4=100 2025-Q1=100 2025-Q2=100 2025-Q3=100"),
                                END_OF_2025)
                        .missing())
                .as("the last quarter has not ended on its last day")
                .isEmpty();
        assertThat(TargetEvaluation.of(
                                goal(Comparator.GE, "100", "%", END_OF_2025, null),
                                facts(null, "2024-Q4=70 2025-Q1=77"),
                                LocalDate.parse("2025-04-02"))
                        .words())
                .isEqualTo(
                        "2025-Q1 期末值 77,目标 ≥ 100,序时应达 77.40 = 70 + (100 − 70) × 90/365(自 2024-12-31 的 70 起),完成率 77.0%");
        assertThat(TargetEvaluation.of(goal(Comparator.GE, "70", "%", END_OF_2025, null), Facts.NONE, NEW_YEAR)
                        .words())
                .isEqualTo("缺少2025-12-31 的实际值");
    }

    @Test
    void whatIsKnownOfAPartOfTheYearIsShownWithWhatIsStillOpen() {
        Goal goal = goal(Comparator.GE, "90", "%", END_OF_2025, null);
        Evaluation month =
                TargetEvaluation.of(goal, facts(null, "2025-01~92.3 2025-02~85.7"), LocalDate.parse("2025-03-05"));
        assertThat(month.state()).isEqualTo(TargetState.NOT_DUE);
        assertThat(month.actual().period()).isEqualTo("2025-02");
        assertThat(month.completion()).isNull();
        assertThat(month.missing()).containsExactly("半年或全年的实际值");
        assertThat(month.words()).isEqualTo("2025-02 均值 85.7,目标 ≥ 90,只代表该时段,不作判定,尚缺半年或全年的实际值");
        assertThat(TargetEvaluation.of(goal, facts(null, "2025-02=85.7!"), LocalDate.parse("2025-03-05"))
                        .words())
                .isEqualTo("2025-02 期末值 85.7,目标 ≥ 90,数据不足,不作判定,尚缺2025-02 的有效数据");
    }

    @Test
    void notAmongTheLastTenOf168IsARankOf158() {
        Goal goal = new Goal(Comparator.RANK_LE, null, null, "名", false, null, ISSUED, END_OF_2025, null, 168, 10);
        assertThat(TargetEvaluation.of(goal, facts(null, "2025~158"), NEW_YEAR).state())
                .isEqualTo(TargetState.MET);
        assertThat(TargetEvaluation.of(goal, facts(null, "2025~159"), NEW_YEAR).state())
                .isEqualTo(TargetState.MISSED);
    }

    @Test
    void aPersonFindsWhatNoFigureCan() {
        Goal goal = goal(Comparator.QUALITATIVE, null, null, END_OF_2025, null);
        Facts found = new Facts(List.of(), null, new Verdict(true, "现场核查 12 处,未见黑臭", LocalDate.parse("2026-01-03")));
        assertThat(TargetEvaluation.of(goal, found, NEW_YEAR).state()).isEqualTo(TargetState.MET);
        assertThat(TargetEvaluation.of(goal, found, NEW_YEAR).words()).isEqualTo("2026-01-03 认定完成:现场核查 12 处,未见黑臭");
        assertThat(TargetEvaluation.of(goal, found, LocalDate.parse("2026-01-02"))
                        .state())
                .isEqualTo(TargetState.PENDING_VERDICT);
    }

    @Test
    void withoutADateALevelIsOnTrackWhileItIsKeptAndNeverMet() {
        Goal goal = goal(Comparator.GE, "70", "%", null, null);
        assertThat(TargetEvaluation.of(goal, facts(null, "2025-Q4=71"), NEW_YEAR)
                        .state())
                .isEqualTo(TargetState.ON_TRACK);
        assertThat(TargetEvaluation.of(goal, facts(null, "2025-Q4=69"), NEW_YEAR)
                        .state())
                .isEqualTo(TargetState.NOT_EVALUABLE);
    }

    @Test
    void ofAlternativesAllHaveToFailAndOfTogetherAllHaveToBeMet() {
        Gen<List<TargetState>> states =
                lists().of(arbitrary().enumValues(TargetState.class)).ofSizeBetween(1, 5);
        qt().forAll(states).checkAssert(each -> {
            assertThat(TargetState.anyOf(each) == TargetState.MISSED)
                    .isEqualTo(each.stream().allMatch(state -> state == TargetState.MISSED));
            assertThat(TargetState.anyOf(each) == TargetState.MET).isEqualTo(each.contains(TargetState.MET));
            assertThat(TargetState.allOf(each) == TargetState.MET)
                    .isEqualTo(each.stream().allMatch(state -> state == TargetState.MET));
            assertThat(TargetState.allOf(each) == TargetState.MISSED).isEqualTo(each.contains(TargetState.MISSED));
        });
    }

    @Test
    void theOrderOfFiguresDecidesNothing() {
        List<Figure> figures = new ArrayList<>(
                facts(null, "2024-Q4=70 2024-12=70 2025-Q1=77 2025-03=77 2025-Q2=84! 2025-H1=84 2025-07=90 2025~95")
                        .figures());
        for (Integer each : Arrays.asList(null, 3)) {
            Goal goal = goal(Comparator.GE, "100", "%", END_OF_2025, each);
            for (int seed = 0; seed < 50; seed++) {
                LocalDate today = LocalDate.parse("2025-01-01").plusDays(seed * 8L);
                Evaluation ordered = TargetEvaluation.of(goal, new Facts(List.copyOf(figures), null, null), today);
                Collections.shuffle(figures, new Random(seed));
                assertThat(TargetEvaluation.of(goal, new Facts(List.copyOf(figures), null, null), today))
                        .isEqualTo(ordered);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, , 2025-05-05, 2025", "2025-06-30, , 2025-05-05, 2025-H1", "2025-09-30, , 2025-08-05, 2025-Q3",
        "2025-12-31, 3, 2025-05-05, 2025-Q2", "2025-12-31, , 2025-12-31, 2025",
                "2025-12-31, , 2026-01-01, STAGE_HAS_ENDED",
        "2025-12-31, , 2024-12-31, NOT_BEGUN", "2025-11-15, , 2025-05-05, NO_PERIOD", ", , 2025-05-05, NO_DATE"
    })
    void theRunningPeriodThatDecides(LocalDate by, Integer each, LocalDate today, String expected) {
        Goal goal = new Goal(Comparator.LT, BigDecimal.TEN, null, null, false, null, ISSUED, by, each, null, null);

        assertThat(DecidingPeriod.on(goal, today).<String>fold(Object::toString, Refusal::code))
                .isEqualTo(expected);
    }

    @Test
    void whatHasNoLevelOrNoDirectionLeavesNothingToAllow() {
        assertThat(allowed(Comparator.BETWEEN, "6..9", null)).isEqualTo("NO_DIRECTION");
        assertThat(allowed(Comparator.DECREASE_GE, "10", null)).isEqualTo("NO_LEVEL");
        assertThat(allowed(Comparator.QUALITATIVE, null, null)).isEqualTo("NO_LEVEL");
        // a tenth less than 40
        assertThat(allowed(Comparator.DECREASE_GE, "10", Reference.level(BigDecimal.valueOf(40))))
                .isEqualTo("≤ 36");
    }

    private static String allowed(Comparator comparator, String value, Reference reference) {
        return Level.withADirection(goal(comparator, value, "%", END_OF_2025, null), reference)
                .fold(Level::words, Refusal::code);
    }

    private static Goal goal(Comparator comparator, String value, String unit, LocalDate by, Integer eachMonths) {
        String[] figures = value == null ? new String[0] : value.split("\\.\\.");
        return new Goal(
                comparator,
                figures.length == 0 ? null : new BigDecimal(figures[0]),
                figures.length < 2 ? null : new BigDecimal(figures[1]),
                unit,
                comparator != Comparator.BETWEEN ? value == null : "位次".equals(unit),
                2021,
                ISSUED,
                by,
                eachMonths,
                null,
                null);
    }

    private static Facts facts(String reference, String figures) {
        List<Figure> read = figures == null
                ? List.of()
                : Arrays.stream(figures.split(" "))
                        .map(TargetEvaluationTest::figure)
                        .toList();
        return new Facts(
                read,
                reference == null
                        ? null
                        : reference.equals("change")
                                ? Reference.ofChange()
                                : Reference.level(new BigDecimal(reference)),
                null);
    }

    private static Figure figure(String text) {
        boolean standing = text.contains("=");
        String[] parts = text.replace("!", "").split("[=~]");
        boolean month = parts[0].matches("\\d{4}-\\d{2}");
        LocalDate from = month
                ? YearMonth.parse(parts[0]).atDay(1)
                : ReportingPeriod.parse(parts[0]).start();
        LocalDate to = month
                ? YearMonth.parse(parts[0]).atEndOfMonth()
                : ReportingPeriod.parse(parts[0]).end();
        return new Figure(
                parts[0], from, to, new BigDecimal(parts[1]), !text.endsWith("!"), standing, standing ? "期末值" : "均值");
    }
}
