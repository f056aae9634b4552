package org.ecoplan.indicator.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.indicator.registry.domain.Target.Strength;
import org.ecoplan.kernel.Comparator;
import org.junit.jupiter.api.Test;

/** Which indicator of a task a revision only words otherwise. */
class IndicatorNamesTest {
    private static final UUID RIVERS = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final IndicatorName KNOWN = new IndicatorName("优良水体比例", "%", null);

    @Test
    void theTargetOfAKnownIndicatorUnderAnotherNameIsTheSame() {
        IndicatorName other = new IndicatorName("国控断面优良水体比例", "%", null);

        assertThat(after(indicator(RIVERS, other))).isEqualTo(Map.of(other, 1));
    }

    @Test
    void anotherUnitOfMeasureOrTerritoryIsAnotherIndicator() {
        assertThat(after(indicator(RIVERS, new IndicatorName("优良水体数", "个", null))))
                .isEqualTo(Map.of(KNOWN, 1));
        assertThat(after(indicator(RIVERS, new IndicatorName("优良水体比例", "%", "随县"))))
                .isEqualTo(Map.of(KNOWN, 1));
    }

    @Test
    void aNameThatIsStillSaidStaysWhereItIs() {
        IndicatorName other = new IndicatorName("国控断面优良水体比例", "%", null);

        assertThat(after(indicator(RIVERS, other), indicator(UUID.randomUUID(), KNOWN)))
                .isEqualTo(Map.of(KNOWN, 1));
    }

    private static Map<IndicatorName, Integer> after(Indicator... revised) {
        return new IndicatorNames(Map.of(KNOWN, 1), Map.of(RIVERS, 1)).afterRevision(List.of(revised));
    }

    private static Indicator indicator(UUID target, IndicatorName name) {
        Target said = new Target(
                new RuleId(target),
                name,
                Comparator.GE,
                BigDecimal.TEN,
                null,
                null,
                Strength.BINDING,
                true,
                "达到",
                null,
                List.of());
        return new Indicator(name, List.of(new Rule(said, null, NotEvaluable.NO_DATE)));
    }
}
