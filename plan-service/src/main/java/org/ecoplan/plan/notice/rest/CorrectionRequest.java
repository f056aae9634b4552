package org.ecoplan.plan.notice.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an issued notice is corrected (更正原因); it stands in the correction. */
@Schema(name = "NoticeCorrectionRequest")
public record CorrectionRequest(
        @Schema(examples = "个别单位补报了本期进展报告。") @NotBlank(message = "缺少更正原因") @Size(max = 500, message = "更正原因过长")
        String reason) {}
