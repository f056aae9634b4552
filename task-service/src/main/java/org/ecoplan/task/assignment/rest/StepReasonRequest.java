package org.ecoplan.task.assignment.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step is taken. */
public record StepReasonRequest(
        @Schema(description = "理由", examples = "不属本单位职责,应由水利部门承担。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason) {}
