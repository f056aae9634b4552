package org.ecoplan.task.round.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.round.domain.ExpectationDecision.Effect;

/** How the office changes what a round expects. */
public record ExpectationRequest(
        @Schema(description = "ADDED: expected as well (增列); RELEASED: expected no more (免报)") @NotNull(message = "必填")
        Effect effect,

        @Schema(description = "The duties. 职责任务") @NotEmpty(message = "必填") @Size(max = 200, message = "最多 200 项")
        List<@NotNull(message = "不可为空") UUID> duties,

        @Schema(description = "理由", examples = "该职责任务于调度开始后下达。")
        @NotBlank(message = "必填")
        @Size(max = 500, message = "最长 500 个字符")
        String reason) {
    List<AssignmentId> ids() {
        return duties.stream().distinct().map(AssignmentId::new).toList();
    }
}
