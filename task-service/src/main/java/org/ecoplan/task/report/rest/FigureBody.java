package org.ecoplan.task.report.rest;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.report.domain.Figure;

/** What is reached of a dated point by now. */
public record FigureBody(
        @Schema(description = "The dated point of the duty. 时限事项") @NotNull(message = "必填")
        UUID obligationId,

        @Schema(description = "Not negative, except rates (%, ‰). 完成数", examples = "42")
        @NotNull(message = "必填")
        @Digits(integer = 18, fraction = 6, message = "整数最多 18 位,小数最多 6 位")
        BigDecimal value,

        @Schema(description = "Unit of measure. 计量单位", examples = "个")
        @NotBlank(message = "必填")
        @Size(max = 20, message = "最长 20 个字符")
        String measure) {

    Figure figure() {
        return new Figure(new ObligationId(obligationId), value, measure);
    }

    static FigureBody of(Figure figure) {
        return new FigureBody(figure.obligation().value(), figure.value(), figure.measure());
    }
}
