package org.ecoplan.plan.precedence.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ecoplan.plan.precedence.domain.InForce;

/** Which level is in force, where the figures cannot tell, and why. */
public record PrecedenceAnswer(
        @NotNull(message = "缺少判定结论") InForce inForce,

        @NotNull(message = "缺少理由")
        @Size(max = 500, message = "理由过长")
        @Pattern(regexp = PrecedenceRequest.WORDS, message = "理由为空")
        String reason) {}
