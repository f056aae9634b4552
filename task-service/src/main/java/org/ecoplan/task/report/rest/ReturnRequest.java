package org.ecoplan.task.report.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.report.domain.Review;
import org.jspecify.annotations.Nullable;

/** What a reviewer returns, and why. */
public record ReturnRequest(
        @Schema(description = "Hash of the submission that was read. 所阅内容摘要")
        @NotNull(message = "必填")
        @Pattern(regexp = AcceptanceRequest.HASH, message = "须为 64 位十六进制摘要")
        String contentHash,

        @Schema(description = "退回理由", examples = "完成数与台账不一致。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason,

        @Schema(description = "Places to mend. 需修改之处") @Nullable @Size(max = 50, message = "最多 50 处")
        List<@NotNull(message = "不可为空") @Valid ReviewPoint> points) {

    List<Review.Point> asked() {
        return points == null
                ? List.of()
                : points.stream().map(ReviewPoint::point).toList();
    }
}
