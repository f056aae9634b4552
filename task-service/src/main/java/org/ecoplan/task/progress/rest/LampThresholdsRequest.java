package org.ecoplan.task.progress.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.progress.domain.LampThresholds;

/** From where on the lamps of a plan change. */
public record LampThresholdsRequest(
        @Schema(description = "Yellow when behind by more than so many percentage points. 黄灯的滞后百分点", examples = "10")
        @NotNull(message = "必填")
        Integer yellowBehind,

        @Schema(description = "Red when behind by more than so many. 红灯的滞后百分点", examples = "30")
        @NotNull(message = "必填")
        Integer redBehind,

        @Schema(description = "Blue when something is due in at most so many days. 蓝灯的临期天数", examples = "15")
        @NotNull(message = "必填")
        Integer dueSoonDays,

        @Schema(description = "理由", examples = "经联席会议研究。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason) {

    LampThresholds after(long version) {
        return new LampThresholds((int) Math.min(version + 1, Integer.MAX_VALUE), yellowBehind, redBehind, dueSoonDays);
    }
}
