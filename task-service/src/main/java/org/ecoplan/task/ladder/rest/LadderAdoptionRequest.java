package org.ecoplan.task.ladder.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when on a proposed ladder holds, and why. */
public record LadderAdoptionRequest(
        @Schema(
                description = "The first day whose rungs are those of the new ladder; tomorrow at the earliest. 生效日",
                examples = "2025-03-01")
        @NotNull(message = "必填")
        LocalDate from,

        @Schema(description = "理由", examples = "经联席会议研究同意。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason) {}
