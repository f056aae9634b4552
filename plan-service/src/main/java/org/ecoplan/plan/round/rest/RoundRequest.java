package org.ecoplan.plan.round.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The quarter that is to be reported on (调度期). */
public record RoundRequest(
        @Schema(examples = "2024-Q3")
        @NotNull(message = "缺少调度期")
        @Pattern(regexp = "[1-9]\\d{3}-Q[1-4]", message = "调度期须为季度,如 2024-Q3")
        String period) {}
