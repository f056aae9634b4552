package org.ecoplan.task.clue.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office says to a clue; who has the receipt reads it. */
public record ClueAnswerRequest(
        @Schema(description = "答复", examples = "经现场核查,该处为雨后初期雨水,已加强巡查。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String answer) {}
