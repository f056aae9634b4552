package org.ecoplan.task.order.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a unit answers to an order. */
public record OrderAnswerRequest(
        @Schema(description = "What was done. 整改情况", examples = "12 处排污口已全部整治,详见佐证材料。")
        @NotBlank(message = "必填")
        @Size(max = 10_000, message = "最长 10000 个字符")
        String text,

        @Schema(description = "Evidence files of the duties among the grounds. 佐证材料")
        @Nullable
        @Size(max = 20, message = "最多 20 份")
        List<@NotNull(message = "不可为空") UUID> evidence) {

    List<UUID> files() {
        return Objects.requireNonNullElse(evidence, List.of());
    }
}
