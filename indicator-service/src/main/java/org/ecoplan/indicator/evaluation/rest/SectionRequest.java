package org.ecoplan.indicator.evaluation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.indicator.evaluation.application.EvaluatingWater.Terms;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.ecoplan.indicator.evaluation.domain.water.WaterClass;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a section.
 *
 * @param observedOn chooses the standards
 * @param comparison raw where absent
 * @param target class that the section shall keep, absent where only its class is asked for
 */
public record SectionRequest(
        @NotNull(message = "缺少观测日期") LocalDate observedOn,
        @NotNull(message = "缺少水体类型") WaterBody water,
        @Nullable Comparison comparison,
        @Nullable WaterClass target,

        @NotNull(message = "缺少监测值") @Size(min = 1, max = 60, message = "须为 1 至 60 个项目")
        List<@Valid @NotNull(message = "缺少监测值") FigureRequest> values) {

    Terms terms() {
        return terms(observedOn, water, comparison);
    }

    static Terms terms(LocalDate observedOn, WaterBody water, @Nullable Comparison comparison) {
        return new Terms(observedOn, water, comparison == null ? Comparison.RAW : comparison);
    }
}
