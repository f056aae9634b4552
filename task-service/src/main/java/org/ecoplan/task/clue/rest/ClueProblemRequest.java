package org.ecoplan.task.clue.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The problem that a clue becomes; its text becomes the description. */
public record ClueProblemRequest(
        @Schema(description = "问题名称", examples = "城南河雨水排口晴天排污")
        @NotBlank(message = "必填")
        @Size(max = 200, message = "最长 200 个字符")
        String title,

        @Schema(description = "GENERAL 一般, MAJOR 较大, SERIOUS 重大. 严重程度", examples = "GENERAL")
        @NotNull(message = "必填")
        @Pattern(regexp = "GENERAL|MAJOR|SERIOUS", message = "须为 GENERAL、MAJOR 或 SERIOUS")
        String severity,

        @Schema(description = "What who has the receipt reads. 答复", examples = "已受理,正在核查。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String answer) {}
