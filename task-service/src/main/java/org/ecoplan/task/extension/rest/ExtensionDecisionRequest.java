package org.ecoplan.task.extension.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.extension.application.DecidingExtension.Verdict;
import org.jspecify.annotations.Nullable;

/** What the office decides on a request. */
public record ExtensionDecisionRequest(
        @Schema(description = "APPROVE 同意, REFUSE 不同意", examples = "APPROVE")
        @NotNull(message = "必填")
        @Pattern(regexp = "APPROVE|REFUSE", message = "须为 APPROVE 或 REFUSE")
        String decision,

        @Schema(description = "审批意见", examples = "情况属实,延至1月底。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason,

        @Schema(
                description = "With APPROVE only: the new last day, where it is earlier than asked for. 同意延至",
                examples = "2025-01-31")
        @Nullable
        LocalDate deadline) {

    Verdict verdict() {
        return new Verdict(decision.equals("APPROVE"), reason, deadline);
    }
}
