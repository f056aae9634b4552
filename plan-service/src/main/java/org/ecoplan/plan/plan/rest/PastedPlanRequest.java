package org.ecoplan.plan.plan.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as pasted text. */
public record PastedPlanRequest(
        @Schema(description = "Name of the source. 来源名称", examples = "suizhou.txt")
        @NotBlank(message = "来源名称不能为空")
        @Size(max = 200, message = "来源名称不超过 200 字")
        String sourceName,

        @Schema(description = "Full text of the document. 文件全文", examples = "随州市长江高水平保护提质增效行动方案\n一、主要任务\n(一)…")
        @NotBlank(message = "正文不能为空")
        @Size(max = 5_000_000, message = "正文不超过 500 万字")
        String text,

        @Schema(description = ImportResource.AS_PLAN, examples = "false") @Nullable
        Boolean asPlan) {}
