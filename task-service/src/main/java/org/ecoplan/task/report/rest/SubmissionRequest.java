package org.ecoplan.task.report.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.ObligationId;
import org.ecoplan.task.report.domain.ReportContent;
import org.jspecify.annotations.Nullable;

/** What a unit hands in. */
public record SubmissionRequest(
        @NotNull(message = "必填") @Min(value = 0, message = "须为 0 至 100") @Max(value = 100, message = "须为 0 至 100")
        Integer progress,

        @NotBlank(message = "必填") @Size(max = 10_000, message = "最长 10000 个字符")
        String narrative,

        @Nullable @Size(max = 10_000, message = "最长 10000 个字符")
        String problems,

        @Nullable @Size(max = 10_000, message = "最长 10000 个字符")
        String nextSteps,

        @Nullable @Size(max = 200, message = "最多 200 项") List<@NotNull(message = "不可为空") UUID> metObligations) {

    ReportContent content() {
        List<UUID> met = metObligations == null ? List.of() : metObligations;
        return new ReportContent(
                progress,
                narrative,
                problems,
                nextSteps,
                met.stream().distinct().map(ObligationId::new).toList());
    }
}
