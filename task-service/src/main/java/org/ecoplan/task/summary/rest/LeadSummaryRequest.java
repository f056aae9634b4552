package org.ecoplan.task.summary.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.summary.domain.Proposal;
import org.ecoplan.task.summary.domain.SummaryContent;
import org.jspecify.annotations.Nullable;

/** What a lead unit hands in. */
public record LeadSummaryRequest(
        @Schema(description = "Of the task, in per cent. 进度", examples = "60")
        @NotNull(message = "必填")
        @Min(value = 0, message = "须为 0 至 100")
        @Max(value = 100, message = "须为 0 至 100")
        Integer progress,

        @Schema(description = "进展情况", examples = "本任务 4 个单位中 3 个已完成整治。")
        @NotBlank(message = "必填")
        @Size(max = Proposal.LONGEST_NARRATIVE, message = "最长 20000 个字符")
        String narrative,

        @Schema(description = "存在问题") @Nullable @Size(max = Proposal.LONGEST_PART, message = "最长 10000 个字符")
        String problems,

        @Schema(description = "下一步打算") @Nullable @Size(max = Proposal.LONGEST_PART, message = "最长 10000 个字符")
        String nextSteps,

        @Schema(description = "滞后原因") @Nullable @Size(max = Proposal.LONGEST_PART, message = "最长 10000 个字符")
        String delayReasons,

        @Schema(description = "Hash of the basis on which it was written, as the draft gave it. 汇总依据摘要")
        @NotNull(message = "必填")
        @Pattern(regexp = LeadSummaryReviewRequest.HASH, message = "须为 64 位十六进制摘要")
        String basisHash) {

    SummaryContent content() {
        return new SummaryContent(progress, narrative.strip(), said(problems), said(nextSteps), said(delayReasons));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
