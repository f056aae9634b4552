package org.ecoplan.indicator.evaluation.rest;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.ecoplan.indicator.evaluation.application.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure of water in the unit of the standard.
 *
 * @param item short name, name of the standard or HJ 212 code
 * @param value as measured; absent where nothing was found
 * @param detectionLimit where nothing was found (未检出): half of it counts
 */
public record FigureRequest(
        @NotBlank(message = "缺少项目") @Size(max = 40, message = "项目名称过长")
        String item,

        @DecimalMin(value = "0", message = "监测值不能为负") @Digits(integer = 12, fraction = 8, message = "数值超出范围") @Nullable
        BigDecimal value,

        @DecimalMin(value = "0", inclusive = false, message = "检出限须大于零")
        @Digits(integer = 12, fraction = 8, message = "数值超出范围")
        @Nullable
        BigDecimal detectionLimit) {

    Figure toFigure() {
        return new Figure(item, value, detectionLimit);
    }
}
