package org.ecoplan.task.round.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a round is closed. */
public record ClosingRequest(
        @Schema(description = "理由", examples = "调度通报已印发。")
        @NotBlank(message = "必填")
        @Size(max = 500, message = "最长 500 个字符")
        String reason) {}
