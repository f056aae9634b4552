package org.ecoplan.notification.template.application;

import org.ecoplan.notification.template.domain.SmsLength;
import org.jspecify.annotations.Nullable;

/**
 * A message in words.
 *
 * @param headline subject of an e-mail, absent for SMS
 */
public record Wording(@Nullable String headline, String text) {

    /** The text as a phone shows it. */
    String signed(String signature) {
        return SmsLength.signed(signature, text);
    }
}
