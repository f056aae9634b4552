package org.ecoplan.task.suspension.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.suspension.domain.Suspension;
import org.jspecify.annotations.Nullable;

/** What is to stand still, for which days and why. */
public record SuspensionRequest(
        @Schema(description = "The dated point; absent for all that is due of the duty. 时限事项") @Nullable
        UUID obligationId,

        @Schema(description = "The first day, today or later. 开始日期", examples = "2024-12-10") @NotNull(message = "必填")
        LocalDate from,

        @Schema(description = "The last day as it is expected. 预计结束日期", examples = "2025-01-31")
        @NotNull(message = "必填")
        LocalDate until,

        @Schema(description = "中止依据和理由", examples = "市防指启动防汛三级响应,河道施工全部停工。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String grounds,

        @Schema(description = "作为依据的佐证材料, 见 GET /duties/{assignmentId}/evidence")
        @Nullable
        @Size(max = 20, message = "最多 20 项")
        List<@NotNull(message = "不能为空") UUID> evidenceFiles) {

    @Nullable
    ObligationId point() {
        return obligationId == null ? null : new ObligationId(obligationId);
    }

    Suspension.Terms terms() {
        return new Suspension.Terms(from, until, grounds, Objects.requireNonNullElse(evidenceFiles, List.of()));
    }
}
