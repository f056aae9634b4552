package org.ecoplan.task.suspension.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office decides on a suspension. */
public record SuspensionDecisionRequest(
        @Schema(description = "APPROVE 同意, REFUSE 不同意", examples = "APPROVE")
        @NotNull(message = "必填")
        @Pattern(regexp = "APPROVE|REFUSE", message = "须为 APPROVE 或 REFUSE")
        String decision,

        @Schema(description = "审批意见", examples = "情况属实,同意中止。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason) {

    boolean isApproval() {
        return decision.equals("APPROVE");
    }
}
