package org.ecoplan.plan.assessing.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The answer to an objection. */
public record ObjectionAnswerRequest(
        @NotNull(message = "缺少结论") Boolean upheld,

        @NotBlank(message = "缺少答复") @Size(max = 2000, message = "答复不超过 2000 字")
        String answer) {}
