package org.ecoplan.task.problem.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with a step of a problem: what was found, done or why. */
public record ProblemTextRequest(
        @Schema(description = "情况或理由", examples = "现场核查属实。")
        @NotBlank(message = "必填")
        @Size(max = 2_000, message = "最长 2000 个字符")
        String text) {}
