package org.ecoplan.plan.precedence.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why two targets are not about the same after all. */
public record PrecedenceEnd(
        @NotNull(message = "缺少理由")
        @Size(max = 500, message = "理由过长")
        @Pattern(regexp = PrecedenceRequest.WORDS, message = "理由为空")
        String reason) {}
