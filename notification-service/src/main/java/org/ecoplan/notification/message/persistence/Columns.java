package org.ecoplan.notification.message.persistence;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as the columns that {@code unnest} takes. */
final class Columns {
    private Columns() {}

    static <T> @Nullable String[] of(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    static String text(int number) {
        return Integer.toString(number);
    }

    static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static String text(UUID id) {
        return id.toString();
    }
}
