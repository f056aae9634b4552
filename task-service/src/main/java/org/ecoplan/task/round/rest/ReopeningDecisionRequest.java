package org.ecoplan.task.round.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a window is approved. */
public record ReopeningDecisionRequest(
        @Schema(description = "是否批准") @NotNull(message = "必填")
        Boolean approved,

        @Schema(description = "意见", examples = "同意补报。") @Nullable @Size(min = 1, max = 500, message = "须为 1 至 500 个字符")
        String remark) {}
