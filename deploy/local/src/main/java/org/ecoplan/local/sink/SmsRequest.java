package org.ecoplan.local.sink;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST /sms}. */
record SmsRequest(
        @Nullable String id,
        @Nullable String to,
        @Nullable String sign,
        @Nullable String text) {

    boolean isComplete() {
        return filled(id) && filled(to) && filled(sign) && filled(text);
    }

    private static boolean filled(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
