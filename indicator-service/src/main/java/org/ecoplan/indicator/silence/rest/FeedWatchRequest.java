package org.ecoplan.indicator.silence.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How often a series is expected to speak (应报频次).
 *
 * @param expectedMinutes how far apart its readings are
 * @param tolerated how many in a row may be missing, three where nothing is said
 */
public record FeedWatchRequest(
        @NotNull(message = "必填")
        @Min(value = 1, message = "应报间隔须为 1 分钟至 366 天")
        @Max(value = 527_040, message = "应报间隔须为 1 分钟至 366 天")
        Integer expectedMinutes,

        @Min(value = 1, message = "允许连续缺报次数须为 1 至 100") @Max(value = 100, message = "允许连续缺报次数须为 1 至 100") @Nullable
        Integer tolerated) {
    private static final int USUAL = 3;

    int toleratedOrUsual() {
        return tolerated == null ? USUAL : tolerated;
    }
}
