package org.ecoplan.notification.setting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The settings as the API shows them; what is absent is as the installation says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettingView(
        String organisation,
        @Nullable String signature,
        @Nullable String loginAddress,
        LocalTime opens,
        LocalTime closes,
        @Nullable Integer smsPerHour,
        @Nullable Integer smsPerDay,
        @Nullable Integer emailPerHour,
        @Nullable Integer emailPerDay) {

    static SettingView of(OrganisationSettings settings) {
        return new SettingView(
                settings.organisation(),
                settings.signature(),
                settings.loginAddress(),
                settings.opens(),
                settings.closes(),
                settings.sms().perHour(),
                settings.sms().perDay(),
                settings.email().perHour(),
                settings.email().perDay());
    }
}
