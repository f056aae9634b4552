package org.ecoplan.task.order.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the office takes a step of an order. */
public record OrderReasonRequest(
        @Schema(description = "理由", examples = "现场核查属实,同意办结。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason) {}
