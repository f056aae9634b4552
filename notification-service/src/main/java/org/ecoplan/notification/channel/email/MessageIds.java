package org.ecoplan.notification.channel.email;

import java.util.UUID;

/** The Message-ID (RFC 5322, 3.6.4) of a letter: stable over all tries. */
public final class MessageIds {
    private MessageIds() {}

    /** Without angle brackets. */
    public static String of(UUID letterId) {
        return letterId + "@ecoplan";
    }

    static String header(UUID letterId) {
        return "<" + of(letterId) + ">";
    }
}
