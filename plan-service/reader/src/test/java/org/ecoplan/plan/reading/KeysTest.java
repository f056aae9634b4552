package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ecoplan.plan.reading.scoring.KeyScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hand-checked keys and those of further plans in other wordings and layouts. */
class KeysTest {

    private static final Map<String, Double> LEAST = Map.of(
            "tasks",
            1.0,
            "units",
            0.99,
            "numeric",
            0.97,
            "other",
            0.95,
            "milestones",
            0.95,
            "header",
            0.95,
            "mechanisms",
            0.85,
            "qualitative",
            0.70,
            "strength",
            0.95);

    @ParameterizedTest
    @ValueSource(strings = {"suizhou", "jiangle", "zhumadian"})
    void meetsEachMeasureOfAHandCheckedKey(String plan) {
        // When
        KeyScore score = PlanTexts.score(plan);

        // Then
        LEAST.forEach((name, least) -> assertThat(score.measure(name).f1())
                .as(score.measure(name).toString())
                .isGreaterThanOrEqualTo(least));
        assertThat(score.overall()).isGreaterThanOrEqualTo(0.96);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own-chapters",
                "own-tables",
                "own-run-on",
                "own-ranks",
                "own-override",
                "own-thematic",
                "own-flattened",
                "own-wrapped",
                "own-quotas",
                "own-points",
                "yiyang-air",
                "qingzhu-water",
                "yunling-soil",
                "bailu-battles",
                "longhe",
                "pingxi",
                "yiling",
                "yuewan",
                "yunpu",
                "hailan",
                "shayuan",
                "lingxi"
            })
    void readsAPlanInAnotherWordingOrLayout(String plan) {
        // When
        KeyScore score = PlanTexts.score(plan);

        // Then
        assertThat(score.measure("tasks").f1())
                .as(score.measure("tasks").toString())
                .isEqualTo(1.0);
        assertThat(score.overall())
                .as("%s %s", score.measure("numeric"), score.measure("mechanisms"))
                .isGreaterThanOrEqualTo(0.96);
    }

    @Test
    void doesNotMeetTheKeyOfAnotherPlan() {
        // Given
        KeyScore wrong = PlanTexts.scoreAgainst("suizhou", "jiangle");

        // Then
        assertThat(wrong.overall()).isLessThan(0.5);
        assertThat(wrong.measure("tasks").f1()).isZero();
    }
}
