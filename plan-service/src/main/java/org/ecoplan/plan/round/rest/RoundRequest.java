package org.ecoplan.plan.round.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The quarter, month or half-year that is to be reported on (调度期), as the tempo of the plan is. */
public record RoundRequest(
        @Schema(examples = "2024-Q3")
        @NotNull(message = "缺少调度期")
        @Pattern(regexp = "[1-9]\\d{3}-(Q[1-4]|H[12]|0[1-9]|1[0-2])", message = "调度期须为季度、月或半年,如 2024-Q3")
        String period) {}
