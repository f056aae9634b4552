package org.ecoplan.task.problem.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.problem.domain.Rectification;

/** Who puts a problem right, how, and by when. */
public record ProblemAssignmentRequest(
        @Schema(description = "整改责任单位", examples = "421303")
        @NotBlank(message = "必填")
        @Size(max = 40, message = "最长 40 个字符")
        String unit,

        @Schema(description = "整改措施") @NotEmpty(message = "至少一项") @Size(max = 50, message = "最多 50 项") @Valid
        List<@NotNull(message = "不可为空") ProblemMeasureRequest> measures,

        @Schema(description = "整改期限") @NotNull(message = "必填")
        LocalDate due,

        @Schema(description = "交办要求", examples = "立行立改,并书面反馈。")
        @NotBlank(message = "必填")
        @Size(max = 2_000, message = "最长 2000 个字符")
        String text) {

    /** One thing to do. */
    public record ProblemMeasureRequest(
            @Schema(description = "措施", examples = "封堵混接管,完成截流。")
            @NotBlank(message = "必填")
            @Size(max = 500, message = "最长 500 个字符")
            String text,

            @Schema(description = "完成时限") @NotNull(message = "必填")
            LocalDate due) {}

    Rectification rectification() {
        return new Rectification(
                unit.strip(),
                measures.stream()
                        .map(measure -> new Rectification.Measure(measure.text().strip(), measure.due()))
                        .toList(),
                due);
    }
}
