package org.ecoplan.task.assignment.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the coordinating office decides on a duty that was sent back. */
public record SendBackDecisionRequest(
        @Schema(description = "INSIST 维持, REASSIGN 改派, RELEASE 免除")
        @NotNull(message = "必填")
        @Pattern(regexp = "INSIST|REASSIGN|RELEASE", message = "须为 INSIST、REASSIGN 或 RELEASE")
        String decision,

        @Schema(description = "理由", examples = "方案已明确由你单位实施。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason,

        @Schema(description = "改派单位代码, REASSIGN 时必填") @Size(min = 1, max = 40, message = "须为 1 至 40 个字符") @Nullable
        String otherUnit) {}
