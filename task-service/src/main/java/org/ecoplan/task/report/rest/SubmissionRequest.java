package org.ecoplan.task.report.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.report.domain.ReportContent;
import org.jspecify.annotations.Nullable;

/** What a unit hands in. */
public record SubmissionRequest(
        @Schema(description = "Percent done. 完成百分比", examples = "60")
        @NotNull(message = "必填")
        @Min(value = 0, message = "须为 0 至 100")
        @Max(value = 100, message = "须为 0 至 100")
        Integer progress,

        @Schema(description = "进展情况", examples = "已完成府澴河 42 个排污口整治。")
        @NotBlank(message = "必填")
        @Size(max = 10_000, message = "最长 10000 个字符")
        String narrative,

        @Schema(description = "存在问题", examples = "两处排污口权属不清。") @Nullable @Size(max = 10_000, message = "最长 10000 个字符")
        String problems,

        @Schema(description = "下一步措施", examples = "11 月底前明确责任主体。")
        @Nullable
        @Size(max = 10_000, message = "最长 10000 个字符")
        String nextSteps,

        @Schema(description = "Dated points that are met. 已达成的时间要求") @Nullable @Size(max = 200, message = "最多 200 项")
        List<@NotNull(message = "不可为空") UUID> metObligations,

        @Schema(description = "Dated points that an earlier report called met and that are not. 撤回此前报告的完成")
        @Nullable
        @Size(max = 200, message = "最多 200 项")
        List<@NotNull(message = "不可为空") UUID> retractedObligations,

        @Schema(description = "Figures of dated points, one each. 完成数") @Nullable @Size(max = 200, message = "最多 200 项")
        List<@NotNull(message = "不可为空") @Valid FigureBody> figures,

        @Schema(description = "滞后原因", examples = "汛期停工 20 天。")
        @Nullable
        @Size(min = 1, max = 2_000, message = "须为 1 至 2000 个字符")
        String delayReasons,

        @Schema(
                description = "Why nothing moved: required with progress 0, refused with any other. 无进展原因",
                examples = "资金尚未下达。")
        @Nullable
        @Size(min = 1, max = 2_000, message = "须为 1 至 2000 个字符")
        String noProgressReason,

        @Schema(description = "Evidence files of the duty, by their ids. 佐证材料")
        @Nullable
        @Size(max = 20, message = "最多 20 份")
        List<@NotNull(message = "不可为空") UUID> evidence) {

    ReportContent content() {
        return new ReportContent(
                progress,
                narrative,
                problems,
                nextSteps,
                obligations(metObligations),
                obligations(retractedObligations),
                figures == null
                        ? List.of()
                        : figures.stream().map(FigureBody::figure).toList(),
                delayReasons,
                noProgressReason,
                evidence == null
                        ? List.of()
                        : evidence.stream().distinct().map(EvidenceId::new).toList());
    }

    private static List<ObligationId> obligations(@Nullable List<UUID> ids) {
        return ids == null
                ? List.of()
                : ids.stream().distinct().map(ObligationId::new).toList();
    }
}
