package org.ecoplan.plan.assessing.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a unit objects to. */
public record ObjectionRequest(
        @NotBlank(message = "缺少考核项") @Size(max = 40, message = "代码不超过 40 字")
        String item,

        @NotBlank(message = "缺少申诉理由") @Size(max = 2000, message = "申诉理由不超过 2000 字")
        String claim) {}
