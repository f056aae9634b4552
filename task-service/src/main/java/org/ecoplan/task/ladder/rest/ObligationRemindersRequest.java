package org.ecoplan.task.ladder.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.ladder.application.RemindingByHand.Wish;
import org.jspecify.annotations.Nullable;

/** Of what the office reminds by hand. */
public record ObligationRemindersRequest(
        @Schema(description = "Dated points. 时限事项") @Nullable @Size(max = 500, message = "最多 500 项")
        List<@NotNull(message = "不可为空") UUID> obligations,

        @Schema(
                description =
                        "Duties, each standing for its overdue points, or for the next one where none is overdue. 职责任务")
        @Nullable
        @Size(max = 500, message = "最多 500 项")
        List<@NotNull(message = "不可为空") UUID> duties,

        @Schema(description = "What the units read. 催办要求", examples = "请于周五前报送剩余排污口的整治安排。")
        @NotBlank(message = "必填")
        @Size(max = 500, message = "最长 500 个字符")
        String text) {

    Wish wish() {
        return new Wish(
                new LinkedHashSet<>(Objects.requireNonNullElse(obligations, List.of())),
                new LinkedHashSet<>(Objects.requireNonNullElse(duties, List.of())),
                text.strip());
    }
}
