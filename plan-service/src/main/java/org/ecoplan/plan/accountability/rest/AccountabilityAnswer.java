package org.ecoplan.plan.accountability.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether an appeal is right, and why. */
public record AccountabilityAnswer(
        @NotNull(message = "缺少申诉是否成立") Boolean upheld,

        @NotBlank(message = "缺少答复") @Size(max = 2000, message = "答复不超过 2000 字")
        String answer) {}
