package org.ecoplan.task.extension.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For how long a unit asks, and why. */
public record ExtensionRequest(
        @Schema(description = "The last day asked for, later than the deadline. 申请延至", examples = "2025-02-28")
        @NotNull(message = "必填")
        LocalDate proposedDeadline,

        @Schema(description = "延期理由", examples = "12 月以来连续降雨,3 处整治工程停工。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason) {}
