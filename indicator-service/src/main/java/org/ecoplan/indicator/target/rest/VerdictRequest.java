package org.ecoplan.indicator.target.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a person found of a target that no figure decides, and what it rests on (认定结论). */
public record VerdictRequest(
        @NotNull(message = "缺少认定结论") Boolean met,

        @NotBlank(message = "缺少认定依据") @Size(max = 2000, message = "认定依据过长")
        String evidence) {}
