package org.ecoplan.indicator.evaluation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.indicator.evaluation.application.EvaluatingWater.Terms;
import org.ecoplan.indicator.evaluation.application.Figure;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.ecoplan.indicator.evaluation.domain.water.WaterClass;
import org.jspecify.annotations.Nullable;

/**
 * Figures of all sections of a river or a basin.
 *
 * @param observedOn chooses the standards
 * @param comparison raw where absent
 */
public record BasinRequest(
        @NotNull(message = "缺少观测日期") LocalDate observedOn,
        @NotNull(message = "缺少水体类型") WaterBody water,
        @Nullable Comparison comparison,

        @NotNull(message = "缺少断面") @Size(min = 1, max = 200, message = "须为 1 至 200 个断面")
        List<@Valid @NotNull(message = "缺少断面") SectionFigures> sections) {

    /**
     * @param target class that the section shall keep, absent for none
     */
    public record SectionFigures(
            @Nullable WaterClass target,

            @NotNull(message = "缺少监测值") @Size(min = 1, max = 60, message = "须为 1 至 60 个项目")
            List<@Valid @NotNull(message = "缺少监测值") FigureRequest> values) {}

    Terms terms() {
        return SectionRequest.terms(observedOn, water, comparison);
    }

    List<List<Figure>> figures() {
        return sections.stream()
                .map(section ->
                        section.values().stream().map(FigureRequest::toFigure).toList())
                .toList();
    }
}
