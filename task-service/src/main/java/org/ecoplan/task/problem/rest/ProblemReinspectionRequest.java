package org.ecoplan.task.problem.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said with the close-out of a problem or a look behind it, and when somebody looks again. */
public record ProblemReinspectionRequest(
        @Schema(description = "Day of the next look, within 366 days; needed for a close-out. 回头看日期") @Nullable
        LocalDate reinspectOn,

        @Schema(description = "Of a close-out: why, although the breach that opened it is open. 预警未解除仍销号的理由")
        @Nullable
        @Size(min = 1, max = 2_000, message = "1 至 2000 个字符")
        String despiteOpenBreach,

        @Schema(description = "情况或理由", examples = "公示期满无异议。")
        @NotBlank(message = "必填")
        @Size(max = 2_000, message = "最长 2000 个字符")
        String text) {

    /** Nothing where only blanks are said. */
    @Nullable
    String despite() {
        return despiteOpenBreach == null || despiteOpenBreach.isBlank() ? null : despiteOpenBreach.strip();
    }
}
