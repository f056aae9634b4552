package org.ecoplan.task.summary.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office returns, and why. */
public record LeadSummaryReturnRequest(
        @Schema(description = "Hash of what was read. 所阅内容摘要")
        @NotNull(message = "必填")
        @Pattern(regexp = LeadSummaryReviewRequest.HASH, message = "须为 64 位十六进制摘要")
        String contentHash,

        @Schema(description = "退回理由", examples = "曾都区的数据与其报送不一致。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason) {}
