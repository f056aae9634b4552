package org.ecoplan.plan.upward.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * With what a report to a superior is issued (GB/T 9704-2012: upward documents name their signer).
 *
 * @param documentNumber 发文字号
 * @param issuingOffice 发文机关, which stands in the red head and signs
 * @param signer 签发人
 */
public record UpwardIssueRequest(
        @Schema(examples = "随环委办〔2025〕7号")
        @NotNull(message = "缺少发文字号")
        @Size(max = 100, message = "发文字号过长")
        @Pattern(regexp = UpwardReportRequest.LINE, message = "发文字号为空或含换行")
        String documentNumber,

        @Schema(examples = "随州市生态环境保护委员会办公室")
        @NotNull(message = "缺少发文机关")
        @Size(max = 100, message = "发文机关名称过长")
        @Pattern(regexp = UpwardReportRequest.LINE, message = "发文机关为空或含换行")
        String issuingOffice,

        @Schema(examples = "张某某")
        @NotNull(message = "缺少签发人")
        @Size(max = 50, message = "签发人姓名过长")
        @Pattern(regexp = UpwardReportRequest.LINE, message = "签发人为空或含换行")
        String signer) {}
