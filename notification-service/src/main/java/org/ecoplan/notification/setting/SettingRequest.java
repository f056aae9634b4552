package org.ecoplan.notification.setting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /settings}: all settings of the organisation; what is left out is as the installation says.
 *
 * @param signature 2 to 20 letters or digits, without brackets
 * @param opens {@code 08:00}
 * @param closes {@code 18:00}, after it opens
 */
public record SettingRequest(
        @Schema(examples = "随州环委办")
        @Pattern(regexp = "[\\p{IsHan}A-Za-z0-9]{2,20}", message = "签名须为 2 至 20 个汉字、字母或数字，不带括号")
        @Nullable
        String signature,

        @Schema(examples = "https://ecoplan.example.org")
        @Pattern(
                regexp = "(?=.{1,60}$)https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._~/-]*)?",
                message = "登录地址须为不超过 60 个字符的 http 或 https 地址")
        @Nullable
        String loginAddress,

        @Schema(examples = "08:00") @NotNull(message = "须给出工作时间的开始")
        LocalTime opens,

        @Schema(examples = "18:00") @NotNull(message = "须给出工作时间的结束")
        LocalTime closes,

        @Min(value = 1, message = "上限须为 1 至 100000") @Max(value = 100_000, message = "上限须为 1 至 100000") @Nullable
        Integer smsPerHour,

        @Min(value = 1, message = "上限须为 1 至 100000") @Max(value = 100_000, message = "上限须为 1 至 100000") @Nullable
        Integer smsPerDay,

        @Min(value = 1, message = "上限须为 1 至 100000") @Max(value = 100_000, message = "上限须为 1 至 100000") @Nullable
        Integer emailPerHour,

        @Min(value = 1, message = "上限须为 1 至 100000") @Max(value = 100_000, message = "上限须为 1 至 100000") @Nullable
        Integer emailPerDay) {}
