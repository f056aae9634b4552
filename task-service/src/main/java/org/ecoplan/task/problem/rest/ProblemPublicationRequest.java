package org.ecoplan.task.problem.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when, and where, a rectified problem is under public notice. */
public record ProblemPublicationRequest(
        @Schema(description = "Last day of the notice. 公示至") @NotNull(message = "必填")
        LocalDate until,

        @Schema(description = "公示载体", examples = "市政府门户网站")
        @NotBlank(message = "必填")
        @Size(max = 2_000, message = "最长 2000 个字符")
        String text) {}
