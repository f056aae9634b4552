package org.ecoplan.task.report.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer accepts in one go, each as it was read. */
public record AcceptancesRequest(
        @NotEmpty(message = "必填") @Size(max = 100, message = "最多 100 份")
        List<@NotNull(message = "不可为空") @Valid Item> items,

        @Schema(description = "审核意见", examples = "数据与台账一致。")
        @Nullable
        @Size(min = 1, max = 1_000, message = "须为 1 至 1000 个字符")
        String remark) {

    /** One report with the hash of what was read. */
    public record Item(
            @NotNull(message = "必填") UUID reportId,

            @NotNull(message = "必填") @Pattern(regexp = AcceptanceRequest.HASH, message = "须为 64 位十六进制摘要")
            String contentHash) {}
}
