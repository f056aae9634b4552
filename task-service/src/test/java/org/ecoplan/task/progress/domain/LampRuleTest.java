package org.ecoplan.task.progress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.progress.domain.LampRule.Rule;
import org.ecoplan.task.progress.domain.Situation.Life;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lamps worked out by hand: a course of 100 days, so that each day is one per cent. */
class LampRuleTest {
    private static final LocalDate START = LocalDate.of(2024, 10, 1);
    private static final LocalDate END = LocalDate.of(2025, 1, 9);
    private static final LampThresholds STANDARD = LampThresholds.standard();

    @ParameterizedTest(name = "day {0}, progress {1}: {2} by {3}")
    @CsvSource({
        "-5, 0, GREEN, ON_COURSE",
        "10, 0, GREEN, ON_COURSE",
        "11, 0, YELLOW, BEHIND",
        "30, 0, YELLOW, BEHIND",
        "31, 0, RED, FAR_BEHIND",
        "50, 40, GREEN, ON_COURSE",
        "50, 39, YELLOW, BEHIND",
        "50, 90, GREEN, ON_COURSE",
        "84, 80, GREEN, ON_COURSE",
        "85, 80, BLUE, DUE_SOON",
        "85, 74, YELLOW, BEHIND",
        "100, 95, BLUE, DUE_SOON"
    })
    void theLampFollowsFromTheDaysTheProgressAndTheThresholds(int day, int progress, Lamp lamp, Rule rule) {
        // When
        LampRule.Verdict verdict = LampRule.of(
                running(progress, List.of(new DatedPoint(END, true, false))), STANDARD, START.plusDays(day));

        // Then
        assertThat(verdict.lamp()).isEqualTo(lamp);
        assertThat(verdict.restsOn()).isEqualTo(rule);
    }

    @Test
    void theArithmeticIsToldInWordsWithItsFigures() {
        // When
        LampRule.Verdict verdict =
                LampRule.of(running(39, List.of(new DatedPoint(END, true, false))), STANDARD, START.plusDays(50));

        // Then
        assertThat(verdict.words())
                .isEqualTo("序时进度 = 100 × 已过 50 天 ÷ 共 100 天(2024-10-01 至 2025-01-09)= 50.0;"
                        + "滞后 = 50.0 − 进度 39 = 11.0 个百分点;滞后超过 10 个百分点、不超过 30 个百分点 → 黄灯");
    }

    @Test
    void somethingOverdueIsRedWhateverTheProgress() {
        // When
        LampRule.Verdict verdict = LampRule.of(
                running(100, List.of(new DatedPoint(START, false, true), new DatedPoint(END, true, false))),
                STANDARD,
                START.plusDays(2));

        // Then
        assertThat(verdict.lamp()).isEqualTo(Lamp.RED);
        assertThat(verdict.restsOn()).isEqualTo(Rule.POINT_OVERDUE);
    }

    @Test
    void withoutACourseTheDatedPointsSpeakAndTheWordsSayWhy() {
        // Given
        Situation situation =
                new Situation(Life.RUNNING, 0, null, "目标均为排名类目标", List.of(new DatedPoint(END, true, false)));

        // When
        LampRule.Verdict farAway = LampRule.of(situation, STANDARD, END.minusDays(16));
        LampRule.Verdict soon = LampRule.of(situation, STANDARD, END.minusDays(15));

        // Then
        assertThat(farAway.lamp()).isEqualTo(Lamp.GREEN);
        assertThat(farAway.restsOn()).isEqualTo(Rule.DATED_POINTS);
        assertThat(farAway.words()).startsWith("序时进度不适用:目标均为排名类目标;");
        assertThat(soon.lamp()).isEqualTo(Lamp.BLUE);
    }

    @Test
    void whatIsClosedOutIsGreenAndWhatEndedOtherwiseHasNoLamp() {
        // When
        LampRule.Verdict closedOut = LampRule.of(new Situation(Life.CLOSED_OUT, 0, null, "", List.of()), STANDARD, END);
        LampRule.Verdict ended = LampRule.of(new Situation(Life.ENDED, 0, null, "", List.of()), STANDARD, END);

        // Then
        assertThat(closedOut.lamp()).isEqualTo(Lamp.GREEN);
        assertThat(ended.lamp()).isNull();
        assertThat(ended.restsOn()).isEqualTo(Rule.DUTY_ENDED);
    }

    /** 540 days: on day 81 exactly 15 per cent are due, on day 82 15.185…, which a display rounds to 15.2. */
    @Test
    void aThresholdIsHeldExactlyAndNotAgainstTheRoundedFigure() {
        // Given
        Course course = new Course(LocalDate.of(2024, 7, 9), LocalDate.of(2025, 12, 31));

        // Then
        assertThat(course.days()).isEqualTo(540);
        assertThat(course.isBehindByMoreThan(10, 5, course.start().plusDays(81)))
                .isFalse();
        assertThat(course.isBehindByMoreThan(10, 5, course.start().plusDays(82)))
                .isTrue();
        assertThat(course.expected(LocalDate.of(2024, 9, 30))).isEqualTo("15.4");
        assertThat(course.expected(LocalDate.of(2024, 12, 31))).isEqualTo("32.4");
        assertThat(course.expected(LocalDate.of(2030, 1, 1))).isEqualTo("100.0");
    }

    @Test
    void aCourseOfOneDayIsDoneWithThatDay() {
        // Given
        Course course = new Course(START, START);

        // Then
        assertThat(course.expected(START.minusDays(1))).isEqualTo("0.0");
        assertThat(course.expected(START)).isEqualTo("100.0");
    }

    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource({
        "GE, 10, 40, 25.0",
        "GE, 41, 40, 102.5",
        "GT, 1, 3, 33.3",
        "GE, 2, 3, 66.7",
    })
    void theRateOfALevelIsWhatIsReportedOfWhatIsToBeReached(
            String comparator, BigDecimal actual, BigDecimal value, BigDecimal rate) {
        // Given
        TargetArithmetic target = new TargetArithmetic(comparator, value, "万亩", null, END);

        // Then
        assertThat(target.rate(actual, "万亩")).contains(rate);
        assertThat(target.rate(actual, "亩")).isEmpty();
        assertThat(target.noRate("亩")).contains("报送的计量单位“亩”与目标的“万亩”不同");
        assertThat(target.noRate(null)).contains("尚未报送完成数");
    }

    @Test
    void aChangeHasNoRateAndALevelWithABaselineHasACourseOfItsOwn() {
        // Given
        TargetArithmetic change = new TargetArithmetic("DECREASE_GE", BigDecimal.TEN, "%", BigDecimal.ONE, END);
        TargetArithmetic level = new TargetArithmetic("GE", BigDecimal.valueOf(90), "%", BigDecimal.valueOf(80), END);

        // Then
        assertThat(change.noRate("%")).contains("该类目标不计完成率");
        assertThat(change.expected(START, List.of(), START.plusDays(50))).isEmpty();
        assertThat(level.expected(START, List.of(), START.plusDays(50))).contains(new BigDecimal("85.00"));
    }

    @ParameterizedTest(name = "{0} with a value {1}, continuous {2}: has a course {3}")
    @CsvSource({
        "ZERO, false, false, false",
        "RANK_LE, true, false, false",
        "QUALITATIVE, false, false, false",
        "SUPERIOR, false, false, false",
        "SUPERIOR, true, false, true",
        "GE, true, true, false",
        "GE, true, false, true",
        "DECREASE_GE, true, false, true"
    })
    void whatIsKeptOrBrokenHasNoCourse(String comparator, boolean value, boolean continuous, boolean hasCourse) {
        assertThat(TargetWeight.noCourse(comparator, value, continuous).isEmpty())
                .isEqualTo(hasCourse);
    }

    @Test
    void thresholdsWithoutOrderOrRangeAreRefused() {
        assertThat(STANDARD.refusal()).isEmpty();
        assertThat(new LampThresholds(1, 30, 30, 15).refusal())
                .map(Refusal::code)
                .contains("THRESHOLDS_OUT_OF_ORDER");
        assertThat(new LampThresholds(1, -1, 30, 15).refusal())
                .map(refusal -> refusal.code() + " " + refusal.pointer())
                .contains("THRESHOLD_OUT_OF_RANGE /yellowBehind");
        assertThat(new LampThresholds(1, 10, 101, 15).refusal())
                .map(refusal -> refusal.code() + " " + refusal.pointer())
                .contains("THRESHOLD_OUT_OF_RANGE /redBehind");
        assertThat(new LampThresholds(1, 10, 30, 367).refusal())
                .map(refusal -> refusal.code() + " " + refusal.pointer())
                .contains("THRESHOLD_OUT_OF_RANGE /dueSoonDays");
    }

    private static Situation running(int progress, List<DatedPoint> points) {
        return new Situation(Life.RUNNING, progress, new Course(START, END), null, points);
    }
}
