package org.ecoplan.notification.setting;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation has set for its messages.
 *
 * @param signature with which its SMS and mails are signed (短信签名), without brackets; absent: the organisation's name
 * @param loginAddress where its people log in
 * @param opens from when on routine matters go out on a working day
 * @param closes until when
 * @param sms its own caps for SMS, as far as it has any
 * @param email its own caps for e-mail
 * @param version 0 before anything was set
 */
public record OrganisationSettings(
        String organisation,
        @Nullable String signature,
        @Nullable String loginAddress,
        LocalTime opens,
        LocalTime closes,
        Caps sms,
        Caps email,
        long version) {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    /** How many messages may go to one address; absent: as the installation says. */
    public record Caps(@Nullable Integer perHour, @Nullable Integer perDay) {
        static final Caps NONE = new Caps(null, null);
    }

    static OrganisationSettings unset(String organisation) {
        return new OrganisationSettings(organisation, null, null, OPENS, CLOSES, Caps.NONE, Caps.NONE, 0);
    }
}
