package org.ecoplan.indicator.evaluation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.indicator.evaluation.application.EvaluatingAir.Given;
import org.ecoplan.indicator.evaluation.application.EvaluatingAir.Report;
import org.ecoplan.indicator.evaluation.domain.air.Averaging;

/**
 * Concentrations of a day or an hour: CO in mg/m³, all others in µg/m³.
 *
 * @param observedOn chooses the standard
 */
public record AirRequest(
        @NotNull(message = "缺少观测日期") LocalDate observedOn,
        @NotNull(message = "缺少报告类型") Report report,

        @NotNull(message = "缺少监测值") @Size(min = 1, max = 24, message = "须为 1 至 24 个监测值")
        List<@Valid @NotNull(message = "缺少监测值") Concentration> values) {

    /** @param pollutant symbol, Chinese name or HJ 212 code */
    public record Concentration(
            @NotBlank(message = "缺少污染物") @Size(max = 40, message = "污染物名称过长")
            String pollutant,

            @NotNull(message = "缺少平均时间") Averaging averaging,

            @NotNull(message = "缺少监测值")
            @DecimalMin(value = "0", message = "监测值不能为负")
            @Digits(integer = 12, fraction = 8, message = "数值超出范围")
            BigDecimal value) {}

    List<Given> given() {
        return values.stream()
                .map(value -> new Given(value.pollutant(), value.averaging(), value.value()))
                .toList();
    }
}
