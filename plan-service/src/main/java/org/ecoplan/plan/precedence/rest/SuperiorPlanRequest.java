package org.ecoplan.plan.precedence.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which plan stands above one.
 *
 * @param clause the words by which the plan gives way to it
 */
public record SuperiorPlanRequest(
        @NotNull(message = "缺少上级方案") UUID superiorPlanId,

        @Schema(examples = "以上目标若低于上级部门要求的,以上级部门要求为准")
        @NotNull(message = "缺少依据条款")
        @Size(max = 500, message = "依据条款过长")
        @Pattern(regexp = PrecedenceRequest.WORDS, message = "依据条款为空")
        String clause) {}
