package org.ecoplan.task.summary.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the office accepts. */
public record LeadSummaryReviewRequest(
        @Schema(description = "Hash of what was read. 所阅内容摘要")
        @NotNull(message = "必填")
        @Pattern(regexp = HASH, message = "须为 64 位十六进制摘要")
        String contentHash,

        @Schema(description = "审核意见", examples = "与各单位报送一致。")
        @Nullable
        @Size(min = 1, max = 1_000, message = "须为 1 至 1000 个字符")
        String remark) {
    static final String HASH = "[0-9a-f]{64}";
}
