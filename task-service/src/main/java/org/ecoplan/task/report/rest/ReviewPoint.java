package org.ecoplan.task.report.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.report.domain.Review;

/** One place of a report that is to be mended. */
public record ReviewPoint(
        @Schema(description = "JSON pointer to a part of the submission that was read. 位置", examples = "/narrative")
        @NotNull(message = "必填")
        @Size(max = 100, message = "最长 100 个字符")
        @Pattern(regexp = "/[a-zA-Z]+(/\\d{1,3}(/[a-zA-Z]+)?)?", message = "须为报送内容中的位置,如 /narrative 或 /figures/0/value")
        String pointer,

        @Schema(description = "修改要求", examples = "请写明权属不清的两处排污口。")
        @NotBlank(message = "必填")
        @Size(max = 500, message = "最长 500 个字符")
        String remark) {

    Review.Point point() {
        return new Review.Point(pointer, remark);
    }

    static ReviewPoint of(Review.Point point) {
        return new ReviewPoint(point.pointer(), point.remark());
    }
}
