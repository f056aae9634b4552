package org.ecoplan.indicator.target.rest;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** The figure of a period that no feed tells, such as a rank or a count of events. */
public record FigureRequest(
        @NotNull(message = "缺少数值") @Digits(integer = 12, fraction = 6, message = "整数至多 12 位,小数至多 6 位")
        BigDecimal value,

        @NotBlank(message = "缺少来源") @Size(max = 500, message = "来源过长")
        String source) {}
