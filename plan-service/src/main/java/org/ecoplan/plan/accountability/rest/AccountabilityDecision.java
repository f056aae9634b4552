package org.ecoplan.plan.accountability.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of a proposal.
 *
 * @param until last day of the effect, needed where it is approved
 */
public record AccountabilityDecision(
        @NotNull(message = "缺少是否问责") Boolean approved,

        @NotBlank(message = "缺少理由") @Size(max = 2000, message = "理由不超过 2000 字")
        String reason,

        @Nullable LocalDate until) {}
