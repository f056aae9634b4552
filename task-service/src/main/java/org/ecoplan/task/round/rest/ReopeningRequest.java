package org.ecoplan.task.round.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be opened again, why and how long. */
public record ReopeningRequest(
        @Schema(description = "The report; absent for the whole round. 报送") @Nullable
        UUID reportId,

        @Schema(description = "理由", examples = "汛期数据需要补报。")
        @NotBlank(message = "必填")
        @Size(max = 500, message = "最长 500 个字符")
        String reason,

        @Schema(description = "Last day, within 90 days. 截止日") @NotNull(message = "必填")
        LocalDate until) {}
