package org.ecoplan.task.assignment.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a unit says when it asks for the acceptance of its duty. */
public record AcceptanceRequest(
        @Schema(description = "完成情况", examples = "12 个排污口已全部整治。")
        @NotBlank(message = "必填")
        @Size(max = 2_000, message = "最长 2000 个字符")
        String statement,

        @Schema(description = "佐证材料的文号或名称") @NotEmpty(message = "至少一项佐证材料") @Size(max = 20, message = "最多 20 项")
        List<@NotBlank(message = "不能为空") @Size(max = 200, message = "最长 200 个字符") String> evidence,

        @Schema(description = "该职责任务已上传的佐证材料, 见 GET /duties/{assignmentId}/evidence")
        @Nullable
        @Size(max = 20, message = "最多 20 项")
        List<@NotNull(message = "不能为空") UUID> evidenceFiles,

        @Schema(description = "牵头单位: 其他单位未完成的说明") @Size(min = 1, max = 1_000, message = "须为 1 至 1000 个字符") @Nullable
        String openPartsReason) {

    List<UUID> files() {
        return Objects.requireNonNullElse(evidenceFiles, List.of());
    }
}
