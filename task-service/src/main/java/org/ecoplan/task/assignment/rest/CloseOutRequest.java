package org.ecoplan.task.assignment.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.assignment.domain.CriterionAnswer;
import org.jspecify.annotations.Nullable;

/** The form of an acceptance. */
public record CloseOutRequest(
        @Schema(description = "验收意见", examples = "现场核查属实,同意销号。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String opinion,

        @Schema(description = "逐项验收标准, 见 GET /acceptance-criteria")
        @NotEmpty(message = "验收表未填写")
        @Size(max = 20, message = "最多 20 项")
        List<@NotNull(message = "不能为空") @Valid Criterion> criteria,

        @Schema(description = "验收依据的文号或名称, 如现场核查记录; 与 evidenceFiles 至少填一项")
        @Nullable
        @Size(max = 20, message = "最多 20 项")
        List<@NotBlank(message = "不能为空") @Size(max = 200, message = "最长 200 个字符") String> evidence,

        @Schema(description = "作为验收依据的佐证材料, 见 GET /duties/{assignmentId}/evidence")
        @Nullable
        @Size(max = 20, message = "最多 20 项")
        List<@NotNull(message = "不能为空") UUID> evidenceFiles) {

    List<String> titles() {
        return Objects.requireNonNullElse(evidence, List.of());
    }

    List<UUID> files() {
        return Objects.requireNonNullElse(evidenceFiles, List.of());
    }

    List<CriterionAnswer> answers() {
        return criteria.stream()
                .map(each -> new CriterionAnswer(each.code(), each.answer().equals("YES"), each.reason()))
                .toList();
    }

    /** What the acceptor says of a criterion. */
    public record Criterion(
            @Schema(description = "验收标准代码", examples = "MEASURES_DONE")
            @NotBlank(message = "必填")
            @Size(max = 40, message = "最长 40 个字符")
            String code,

            @Schema(description = "YES 符合, NOT_APPLICABLE 不适用")
            @NotNull(message = "必填")
            @Pattern(regexp = "YES|NOT_APPLICABLE", message = "须为 YES 或 NOT_APPLICABLE;不符合的应退回")
            String answer,

            @Schema(description = "不适用的理由") @Size(min = 1, max = 500, message = "须为 1 至 500 个字符") @Nullable
            String reason) {}
}
