package org.ecoplan.task.clue.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What anybody says; there is no field for a name or a number of a person. */
public record ClueRequest(
        @Schema(description = "Code of the government it is for. 受理单位", examples = "421300")
        @NotBlank(message = "必填")
        @Size(max = 40, message = "最长 40 个字符")
        String organisation,

        @Schema(
                description = "10 to 2,000 characters without addresses of pages. 情况说明",
                examples = "城南河大桥下游左岸排口晴天有污水排出,气味刺鼻。")
        @NotBlank(message = "必填")
        @Size(max = 2_100, message = "最长 2000 个字符")
        String text,

        @Schema(description = "地点", examples = "城南河大桥下游 200 米")
        @Nullable
        @Size(min = 1, max = 200, message = "1 至 200 个字符")
        String place) {

    @Nullable
    String placeOrNone() {
        return place == null || place.isBlank() ? null : place.strip();
    }
}
