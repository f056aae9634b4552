package org.ecoplan.task.order.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.order.application.IssuingOrder.Cited;
import org.ecoplan.task.order.application.IssuingOrder.Wanted;
import org.jspecify.annotations.Nullable;

/** What the office orders a unit to do. */
public record OrderRequest(
        @Schema(description = "The unit that is ordered. 被督办单位", examples = "421303")
        @NotBlank(message = "必填")
        @Size(max = 40, message = "最长 40 个字符")
        String addressee,

        @Schema(description = "Units that get it for their information. 抄送单位")
        @Nullable
        @Size(max = 50, message = "最多 50 个单位")
        List<@NotBlank(message = "不可为空") @Size(max = 40, message = "最长 40 个字符") String> copies,

        @Schema(description = "事由", examples = "入河排污口整治任务逾期")
        @NotBlank(message = "必填")
        @Size(max = 200, message = "最长 200 个字符")
        String subject,

        @Schema(description = "督办要求", examples = "立即组织整治剩余排污口,并书面反馈整改情况。")
        @NotBlank(message = "必填")
        @Size(max = 2_000, message = "最长 2000 个字符")
        String demand,

        @Schema(description = "The duties that it rests on; their figures are cited as they are. 督办依据")
        @NotEmpty(message = "至少一项")
        @Size(max = 20, message = "最多 20 项")
        @Valid
        List<@NotNull(message = "不可为空") OrderGroundRequest> grounds,

        @Schema(description = "Working days to answer, 10 where not given. 反馈工作日数", examples = "10")
        @Nullable
        @Min(value = 1, message = "须为 1 至 250")
        @Max(value = 250, message = "须为 1 至 250")
        Integer feedbackDays) {
    private static final int USUAL_DAYS = 10;

    /** A duty that is cited. */
    public record OrderGroundRequest(
            @Schema(description = "The duty. 职责任务") @NotNull(message = "必填")
            UUID assignmentId,

            @Schema(description = "What the office says to it. 说明", examples = "逾期 9 天,尚有 12 处未完成。")
            @NotBlank(message = "必填")
            @Size(max = 1_000, message = "最长 1000 个字符")
            String statement) {}

    Wanted wanted() {
        return new Wanted(
                addressee.strip(),
                Objects.requireNonNullElse(copies, List.<String>of()).stream()
                        .map(String::strip)
                        .toList(),
                subject.strip(),
                demand.strip(),
                grounds.stream()
                        .map(ground -> new Cited(new AssignmentId(ground.assignmentId()), ground.statement()))
                        .toList(),
                feedbackDays == null ? USUAL_DAYS : feedbackDays);
    }
}
