package org.ecoplan.indicator.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final IndicatorName OUTFALLS = new IndicatorName("府澴河入河排污口整治完成率", "%");

    @Test
    void aStageIsInForceFromItsDateUntilTheDayBeforeTheNextStage() {
        List<Rule> rules = rulesOf(atLeast(70, "2024-12-31", false), atLeast(100, "2025-12-31", false));
        assertThat(rules)
                .extracting(Rule::inForce)
                .containsExactly(inForce("2024-12-31", "2025-12-30"), inForce("2025-12-31", null));
    }

    @Test
    void aTargetWithoutADateOrAContinuousOneIsInForceFromTheIssueOfThePlan() {
        assertThat(rulesOf(atLeast(90, null, false)))
                .extracting(Rule::inForce)
                .containsExactly(inForce("2024-07-09", null));
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
        Target hectares = named(new IndicatorName("治理面积", "公顷"), Comparator.GE);
        Target places = named(new IndicatorName("治理面积", "处"), Comparator.GE);
        Target words = named(new IndicatorName("城市黑臭水体", null), Comparator.QUALITATIVE);
        List<Indicator> indicators = RulePolicy.indicatorsOf(List.of(places, hectares, places, words), ISSUED);
        assertThat(indicators)
                .extracting(Indicator::name)
                .containsExactly(places.indicator(), hectares.indicator(), words.indicator());
        assertThat(indicators).extracting(Indicator::isMeasured).containsExactly(true, true, false);
    }

    private static List<Rule> rulesOf(Target... stages) {
        return RulePolicy.indicatorsOf(List.of(stages), ISSUED).get(0).rules();
    }

    private static Target atLeast(int value, String by, boolean continuous) {
        return target(Comparator.GE, BigDecimal.valueOf(value), null, by, continuous);
    }

    private static Target named(IndicatorName name, Comparator comparator) {
        RuleId id = new RuleId(UUID.randomUUID());
        return new Target(id, name, comparator, BigDecimal.ONE, null, null, "BINDING", false, "完成治理");
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
                "BINDING",
                continuous,
                "完成整治任务");
    }

    private static InForce inForce(String from, String to) {
        return new InForce(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
