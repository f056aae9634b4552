package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aims stand under many headings. */
class GoalHeadingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"主要目标", "目标任务", "目标与任务", "目标任务及要求", "工作目标和任务", "主要目标任务", "工作思路和目标", "总体思路与目标", "总体要求和主要目标"})
    void readsTheAimsUnderAHeading(String heading) {
        // When
        SmallPlan plan = SmallPlan.under(heading, "到2026年,农膜回收率达到84%,农药使用量比2023年减少6%。");

        // Then
        assertThat(plan.read().headlineTargets()).hasSize(2);
        assertThat(plan.levels()).containsExactly("GE 84 % 2026-12-31", "DECREASE_GE 6 % 2026-12-31");
        assertThat(plan.read().tasks()).hasSize(1);
    }

    @Test
    void theNumberedPartsUnderGoalsAndTasksAreWork() {
        // When
        SmallPlan plan = SmallPlan.under("目标任务", "到2026年,农膜回收率达到84%。\n(一)回收行动\n1.回收农膜。回收农膜300吨。(责任单位:县农业农村局)");

        // Then
        assertThat(plan.read().headlineTargets()).hasSize(1);
        assertThat(plan.read().tasks()).hasSize(2);
    }

    @Test
    void aHeadingOfOtherWorkHoldsNoAims() {
        assertThat(SmallPlan.under("宣传引导", "到2026年,农膜回收率达到84%。").read().headlineTargets())
                .isEmpty();
    }
}
