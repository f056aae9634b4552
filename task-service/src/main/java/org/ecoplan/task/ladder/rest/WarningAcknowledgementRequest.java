package org.ecoplan.task.ladder.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done about an overdue point, and until when nobody needs to press for it. */
public record WarningAcknowledgementRequest(
        @Schema(
                description = "Last day on which nobody presses, 14 days from today at most. 暂停催办至",
                examples = "2024-11-29")
        @NotNull(message = "必填")
        LocalDate until,

        @Schema(description = "What is done about it. 处置说明", examples = "剩余 3 处已进场施工,11 月 29 日前完成截流。")
        @NotBlank(message = "必填")
        @Size(max = 500, message = "最长 500 个字符")
        String text) {}
