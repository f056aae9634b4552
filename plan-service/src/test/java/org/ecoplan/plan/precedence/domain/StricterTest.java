package org.ecoplan.plan.precedence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stricter of two levels by direction (「低于上级部门要求的,以上级部门要求为准」). */
class StricterTest {
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final SourceDocument DOCUMENT = new SourceDocument("市方案", null, null, null);
    private static final Signature OFFICE = Signature.of("1", "office", Instant.parse("2024-07-09T01:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        // more is better
        "GE, 80, , GE, 85, , SUPERIOR",
        "GE, 85, , GE, 80, , OWN",
        "GE, 85, , GE, 85, , OWN",
        "GE, 85, , GT, 85, , SUPERIOR",
        "GT, 85, , GE, 85, , OWN",
        // less is better
        "LE, 36, , LE, 34, , SUPERIOR",
        "LT, 36, , LE, 36, , OWN",
        "LE, 36, , LT, 36, , SUPERIOR",
        "LE, 3, , ZERO, , , SUPERIOR",
        "ZERO, , , LE, 3, , OWN",
        // a rank, 1 is best
        "RANK_LE, 110, , RANK_LE, 100, , SUPERIOR",
        // ranges: the narrower one
        "BETWEEN, 5, 10, BETWEEN, 6, 9, SUPERIOR",
        "BETWEEN, 5, 10, BETWEEN, 6, 12, NEITHER_STRICTER",
        "GE, 90, , EQ, 100, , SUPERIOR",
        "ABOUT, 10, , EQ, 10, , SUPERIOR",
        "ABOUT, 10, , ABOUT, 20, , NEITHER_STRICTER",
        "GE, 10, , ABOUT, 20, , SUPERIOR",
        "GE, 10, , ABOUT, 10, , NEITHER_STRICTER",
        "GE, 80, , LE, 90, , NEITHER_STRICTER",
        // what is no level
        "RANK_LE, 110, , LE, 100, , KINDS_DIFFER",
        "INCREASE_GE, 5, , GE, 85, , KINDS_DIFFER",
        "INCREASE_GE, 5, , INCREASE_GE, 6, , BASELINES_DIFFER",
        "QUALITATIVE, , , GE, 85, , NO_FIGURE",
        "GE, 85, , SUPERIOR, , , NO_FIGURE",
        // 完成上级下达目标: the figure that was sent down
        "SUPERIOR, , , GE, 85, , SUPERIOR",
    })
    void isInForceByDirectionOrIsAQuestion(
            Comparator own,
            @Nullable BigDecimal ownValue,
            @Nullable BigDecimal ownMax,
            Comparator superior,
            @Nullable BigDecimal value,
            @Nullable BigDecimal max,
            String expected) {
        assertThat(said(Stricter.of(
                        level(own, ownValue, ownMax, "%", null, END, false),
                        level(superior, value, max, "%", null, END, false))))
                .isEqualTo(expected);
    }

    @Test
    void unitsAreComparedAsTheyAreSpelledAndNeverConverted() {
        Level own = level(Comparator.LE, figure("36"), null, "微克/立方米", null, END, false);

        assertThat(said(Stricter.of(own, level(Comparator.LE, figure("34"), null, "μg/m³", null, END, false))))
                .isEqualTo("SUPERIOR");
        assertThat(said(Stricter.of(own, level(Comparator.LE, figure("0.034"), null, "毫克/立方米", null, END, false))))
                .isEqualTo("UNITS_DIFFER");
        assertThat(said(Stricter.of(own, level(Comparator.LE, figure("34"), null, null, null, END, false))))
                .isEqualTo("UNITS_DIFFER");
    }

    @Test
    void changesAreComparedByTheSameBaselineOnly() {
        Level own = level(Comparator.DECREASE_GE, figure("10"), null, "%", "2020年", END, false);

        assertThat(said(Stricter.of(own, level(Comparator.DECREASE_GE, figure("12"), null, "%", "2020", END, false))))
                .isEqualTo("SUPERIOR");
        assertThat(said(Stricter.of(own, level(Comparator.DECREASE_GE, figure("12"), null, "%", "2021年", END, false))))
                .isEqualTo("BASELINES_DIFFER");
    }

    @Test
    void anEarlierDateAndHavingToHoldAlwaysAreStricterAndMixedOnesAreAQuestion() {
        Level own = level(Comparator.GE, figure("85"), null, "%", null, END, false);
        LocalDate earlier = LocalDate.of(2024, 12, 31);

        assertThat(said(Stricter.of(own, level(Comparator.GE, figure("85"), null, "%", null, earlier, false))))
                .isEqualTo("SUPERIOR");
        assertThat(said(Stricter.of(own, level(Comparator.GE, figure("80"), null, "%", null, earlier, false))))
                .isEqualTo("DATES_DIFFER");
        assertThat(said(Stricter.of(own, level(Comparator.GE, figure("85"), null, "%", null, END, true))))
                .isEqualTo("SUPERIOR");
        assertThat(said(Stricter.of(own, level(Comparator.GE, figure("80"), null, "%", null, END, true))))
                .isEqualTo("DATES_DIFFER");
        assertThat(said(Stricter.of(own, level(Comparator.GE, figure("90"), null, "%", null, null, false))))
                .isEqualTo("DATES_DIFFER");
    }

    @Test
    void aChangeOfTheSuperiorsIsComparedAgainAndItsEndIsAQuestionThatLeavesTheLevelInForce() {
        Level own = level(Comparator.LE, figure("36"), null, "μg/m3", null, END, false);
        Level stricter = level(Comparator.LE, figure("34"), null, "μg/m3", null, END, false);
        Level looser = level(Comparator.LE, figure("38"), null, "μg/m3", null, END, false);
        Precedence compared = Precedence.compare(
                UUID.randomUUID(), "421300", UUID.randomUUID(), own, DOCUMENT, stricter, DOCUMENT, OFFICE);

        assertThat(compared.inForce()).isEqualTo(InForce.SUPERIOR);
        assertThat(compared.effective()).isEqualTo(stricter);
        assertThat(compared.again(own, stricter, OFFICE)).isSameAs(compared);
        assertThat(compared.again(own, looser, OFFICE).inForce()).isEqualTo(InForce.OWN);
        String unasked = compared.answer(InForce.OWN, "无需判定", OFFICE).<String>fold(done -> "", Refusal::code);
        assertThat(unasked).isEqualTo("NO_OPEN_QUESTION");

        Precedence orphaned = compared.superiorEnded(OFFICE);
        assertThat(orphaned.state()).isEqualTo(PrecedenceState.QUESTION);
        assertThat(orphaned.inForce()).isEqualTo(InForce.SUPERIOR);
        Precedence answered = orphaned.answer(InForce.OWN, "省方案已废止", OFFICE).fold(done -> done, refused -> orphaned);
        assertThat(answered.state()).isEqualTo(PrecedenceState.DECIDED);
        assertThat(answered.effective()).isEqualTo(own);
        assertThat(answered.steps()).hasSize(3);
    }

    private static String said(Stricter found) {
        return found.inForce() == null
                ? String.valueOf(found.question())
                : found.inForce().name();
    }

    private static BigDecimal figure(String value) {
        return new BigDecimal(value);
    }

    private static Level level(
            Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal max,
            @Nullable String unit,
            @Nullable String baseline,
            @Nullable LocalDate by,
            boolean everyPeriod) {
        return new Level("优良天数比例", null, comparator, value, max, unit, baseline, by, everyPeriod, "原文");
    }
}
