package org.ecoplan.notification.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes out, worded and addressed.
 *
 * @param id the same on every try, so that the receiving side can recognise a second one
 * @param address mobile number or e-mail address, in clear; never logged
 * @param headline subject of an e-mail, absent for SMS
 * @param text plain text, without the signature
 * @param signature of the organisation that sends it, without brackets
 */
public record Letter(UUID id, String address, @Nullable String headline, String text, String signature) {

    /** Without the address. */
    @Override
    public String toString() {
        return "Letter " + id;
    }
}
