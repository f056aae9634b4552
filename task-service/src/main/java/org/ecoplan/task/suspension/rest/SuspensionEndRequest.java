package org.ecoplan.task.suspension.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the office ends a suspension. */
public record SuspensionEndRequest(
        @Schema(description = "恢复理由", examples = "汛情解除,工程已复工。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason) {}
