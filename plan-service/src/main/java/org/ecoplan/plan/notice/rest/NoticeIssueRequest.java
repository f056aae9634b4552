package org.ecoplan.plan.notice.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** With which number a notice is issued (发文字号). */
public record NoticeIssueRequest(
        @Schema(examples = "随环委办〔2025〕3号")
        @Size(max = 100, message = "发文字号过长")
        @Pattern(regexp = ".*\\S.*", message = "发文字号为空")
        @Nullable
        String documentNumber) {}
