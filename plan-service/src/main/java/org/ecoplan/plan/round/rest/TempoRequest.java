package org.ecoplan.plan.round.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kernel.ReportingPeriod;

/** At which tempo a plan is dispatched from now on (调度频次), and why. */
public record TempoRequest(
        @Schema(description = "MONTH 月调度, QUARTER 季调度, HALF_YEAR 半年调度") @NotNull(message = "缺少调度频次")
        ReportingPeriod.Length tempo,

        @NotNull(message = "缺少理由") @Size(max = 500, message = "理由过长") @Pattern(regexp = "(?s).*\\S.*", message = "理由为空")
        String reason) {}
