package org.ecoplan.indicator.evaluation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Figures of a lake for its trophic state: Chla in mg/m³, TP, TN and CODMn in mg/L, SD in m.
 *
 * @param observedOn chooses the method
 */
public record LakeRequest(
        @NotNull(message = "缺少观测日期") LocalDate observedOn,

        @NotNull(message = "缺少监测值") @Size(min = 1, max = 20, message = "须为 1 至 20 个项目")
        List<@Valid @NotNull(message = "缺少监测值") FigureRequest> values) {}
