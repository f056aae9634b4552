package org.ecoplan.indicator.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.registry.domain.Target.Strength.ASPIRATIONAL;
import static org.ecoplan.indicator.registry.domain.Target.Strength.BINDING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePolicyTest {
    private static final LocalDate ISSUED = LocalDate.parse("2024-07-09");
    private static final LocalDate END = LocalDate.parse("2025-12-31");
    private static final IndicatorName OUTFALLS = new IndicatorName("府澴河入河排污口整治完成率", "%", null);

    @Test
    void aStageIsInForceFromItsDateUntilTheDayBeforeTheNextStage() {
        List<Rule> rules = rulesOf(atLeast(70, "2024-12-31", false), atLeast(100, "2025-12-31", false));
        assertThat(rules)
                .extracting(Rule::inForce)
                .containsExactly(inForce("2024-12-31", "2025-12-30"), inForce("2025-12-31", null));
    }

    @Test
    void aTargetWithoutADateIsInForceFromTheEndOfThePlanAndSaysSoWhereThereIsNone() {
        Target undated = atLeast(90, null, false);

        assertThat(rulesOf(undated)).extracting(Rule::inForce).containsExactly(inForce("2025-12-31", null));
        Indicator endless =
                RulePolicy.indicatorsOf(List.of(undated), ISSUED, null).get(0);
        assertThat(endless.rules()).extracting(Rule::notEvaluable).containsExactly(NotEvaluable.NO_DATE);
        assertThat(endless.isMeasured()).isTrue();
    }

    @Test
    void oneOfSeveralAlternativesDecidesNothingByItself() {
        Target either = alternative("any-of@7", Comparator.GE, "优良天数比例");
        Target or = alternative("any-of@7", Comparator.LE, "PM2.5浓度");
        Target alone = alternative("any-of@9", Comparator.GE, "森林覆盖率");

        List<Indicator> indicators = RulePolicy.indicatorsOf(List.of(either, or, alone), ISSUED, END);

        assertThat(indicators)
                .extracting(indicator -> indicator.rules().get(0).notEvaluable())
                .containsExactly(NotEvaluable.EITHER_OR, NotEvaluable.EITHER_OR, null);
        assertThat(indicators).allMatch(Indicator::isMeasured);
    }

    @Test
    void anExpectedTargetRaisesNoAlarmAndEndsNoBindingStage() {
        List<Rule> rules = rulesOf(atLeast(70, "2024-12-31", false), expected(100, "2025-12-31"));

        assertThat(rules).extracting(Rule::inForce).containsExactly(inForce("2024-12-31", null), null);
        assertThat(rules.get(1).notEvaluable()).isEqualTo(NotEvaluable.ASPIRATIONAL);
    }

    @Test
    void theFigureOfATerritoryIsAnIndicatorOfItsOwn() {
        Target whole = named(OUTFALLS, Comparator.GE);
        Target district = named(new IndicatorName(OUTFALLS.name(), "%", "曾都区"), Comparator.GE);

        assertThat(RulePolicy.indicatorsOf(List.of(whole, district), ISSUED, END))
                .extracting(indicator -> indicator.name().territory())
                .containsExactly(null, "曾都区");
    }

    @Test
    void aContinuousTargetIsInForceFromTheIssueOfThePlan() {
        assertThat(rulesOf(atLeast(85, "2025-12-31", true)))
                .extracting(Rule::inForce)
                .containsExactly(inForce("2024-07-09", null));
    }

    @Test
    void twoBoundsOfTheSameDateHoldSideBySide() {
        List<Rule> rules = rulesOf(
                target(Comparator.GE, BigDecimal.valueOf(6), null, "2025-12-31", false),
                target(Comparator.LE, BigDecimal.valueOf(9), null, "2025-12-31", false));
        assertThat(rules)
                .extracting(Rule::inForce)
                .containsExactly(inForce("2025-12-31", null), inForce("2025-12-31", null));
    }

    @Test
    void aStageThatReadingsCannotDecideEndsNoOther() {
        List<Rule> rules =
                rulesOf(atLeast(70, "2024-12-31", false), target(Comparator.SUPERIOR, null, null, "2025-12-31", false));
        assertThat(rules).extracting(Rule::inForce).containsExactly(inForce("2024-12-31", null), null);
    }

    @ParameterizedTest
    @CsvSource({
        "GE, 70, , ",
        "GT, 70, , ",
        "LE, 70, , ",
        "LT, 70, , ",
        "EQ, 70, , ",
        "BETWEEN, 6, 9, ",
        "BETWEEN, 6, , NO_FIGURE",
        "GT, , , NO_FIGURE",
        "ABOUT, 10, , NEEDS_TOLERANCE",
        "RANK_LE, 110, , NEEDS_RANKING",
        "INCREASE_GE, 5, , NEEDS_BASELINE",
        "DECREASE_GE, 5, , NEEDS_BASELINE",
        "GROWTH_GE, 15, , NEEDS_BASELINE",
        "ZERO, , , COUNTS_EVENTS",
        "QUALITATIVE, , , NEEDS_VERDICT",
        "SUPERIOR, , , AWAITS_SUPERIOR"
    })
    void everyTargetBecomesARuleThatIsEvaluableOrSaysWhyNot(
            Comparator comparator, BigDecimal value, BigDecimal max, NotEvaluable obstacle) {
        List<Rule> rules = rulesOf(target(comparator, value, max, "2025-12-31", false));
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.notEvaluable()).isEqualTo(obstacle);
            assertThat(rule.inForce() == null).isEqualTo(obstacle != null);
        });
    }

    @Test
    void anIndicatorIsOneNameInOneUnitAndKeepsTheOrderOfTheTask() {
        Target hectares = named(new IndicatorName("治理面积", "公顷", null), Comparator.GE);
        Target places = named(new IndicatorName("治理面积", "处", null), Comparator.GE);
        Target words = named(new IndicatorName("城市黑臭水体", null, null), Comparator.QUALITATIVE);
        List<Indicator> indicators = RulePolicy.indicatorsOf(List.of(places, hectares, places, words), ISSUED, END);
        assertThat(indicators)
                .extracting(Indicator::name)
                .containsExactly(places.indicator(), hectares.indicator(), words.indicator());
        assertThat(indicators).extracting(Indicator::isMeasured).containsExactly(true, true, false);
    }

    private static List<Rule> rulesOf(Target... stages) {
        return RulePolicy.indicatorsOf(List.of(stages), ISSUED, END).get(0).rules();
    }

    private static Target atLeast(int value, String by, boolean continuous) {
        return target(Comparator.GE, BigDecimal.valueOf(value), null, by, continuous);
    }

    private static Target named(IndicatorName name, Comparator comparator) {
        RuleId id = new RuleId(UUID.randomUUID());
        return new Target(id, name, comparator, BigDecimal.ONE, null, null, BINDING, false, "完成治理", null, List.of());
    }

    private static Target target(
            Comparator comparator, BigDecimal value, BigDecimal max, String by, boolean continuous) {
        return new Target(
                new RuleId(UUID.randomUUID()),
                OUTFALLS,
                comparator,
                value,
                max,
                by == null ? null : LocalDate.parse(by),
                BINDING,
                continuous,
                "完成整治任务",
                null,
                List.of());
    }

    private static Target expected(int value, String by) {
        return new Target(
                new RuleId(UUID.randomUUID()),
                OUTFALLS,
                Comparator.GE,
                BigDecimal.valueOf(value),
                null,
                LocalDate.parse(by),
                ASPIRATIONAL,
                false,
                "力争完成",
                null,
                List.of());
    }

    private static Target alternative(String group, Comparator comparator, String indicator) {
        return new Target(
                new RuleId(UUID.randomUUID()),
                new IndicatorName(indicator, "%", null),
                comparator,
                BigDecimal.valueOf(85),
                null,
                END,
                BINDING,
                false,
                "达到85%或降至35",
                group,
                List.of());
    }

    private static InForce inForce(String from, String to) {
        return new InForce(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
