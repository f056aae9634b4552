package org.ecoplan.plan.accountability.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The words of a step: why it is lifted, what the unit holds against it. */
public record AccountabilityText(
        @NotBlank(message = "缺少说明") @Size(max = 2000, message = "说明不超过 2000 字")
        String text) {}
