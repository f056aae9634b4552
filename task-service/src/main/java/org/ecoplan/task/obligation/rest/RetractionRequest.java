package org.ecoplan.task.obligation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is not reached although a unit said so. */
public record RetractionRequest(
        @Schema(description = "理由", examples = "现场核查发现 3 处排污口仍在直排。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason) {}
