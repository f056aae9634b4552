package org.ecoplan.notification.message.persistence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as the texts of a column. */
final class Texts {
    private Texts() {}

    static String text(long number) {
        return Long.toString(number);
    }

    static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static String text(UUID id) {
        return id.toString();
    }
}
