package org.ecoplan.task.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as far as it is written; what is there keeps the lengths of what is handed in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftForm(
        @Nullable @Min(value = 0, message = "须为 0 至 100") @Max(value = 100, message = "须为 0 至 100")
        Integer progress,

        @Nullable @Size(max = 10_000, message = "最长 10000 个字符")
        String narrative,

        @Nullable @Size(max = 10_000, message = "最长 10000 个字符")
        String problems,

        @Nullable @Size(max = 10_000, message = "最长 10000 个字符")
        String nextSteps,

        @Nullable @Size(max = 200, message = "最多 200 项") List<@NotNull(message = "不可为空") UUID> metObligations,

        @Nullable @Size(max = 200, message = "最多 200 项") List<@NotNull(message = "不可为空") UUID> retractedObligations,

        @Nullable @Size(max = 200, message = "最多 200 项") List<@NotNull(message = "不可为空") @Valid DraftFigure> figures,

        @Nullable @Size(max = 2_000, message = "最长 2000 个字符")
        String delayReasons,

        @Nullable @Size(max = 2_000, message = "最长 2000 个字符")
        String noProgressReason,

        @Nullable @Size(max = 20, message = "最多 20 份") List<@NotNull(message = "不可为空") UUID> evidence) {

    /** A figure as far as it is written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DraftFigure(
            @Nullable UUID obligationId,

            @Nullable BigDecimal value,

            @Nullable @Size(max = 20, message = "最长 20 个字符") String measure) {}
}
