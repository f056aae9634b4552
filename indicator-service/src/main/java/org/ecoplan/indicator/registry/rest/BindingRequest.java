package org.ecoplan.indicator.registry.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The series that shall decide the targets of an indicator (绑定序列). */
public record BindingRequest(
        @NotBlank(message = "缺少序列代码") @Size(max = 60, message = "序列代码过长")
        String series) {}
