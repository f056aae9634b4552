package org.ecoplan.kit.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Columns of native queries: rows as the arrays that {@code unnest} takes, one a column, and instants as they come back. */
public final class Columns {
    private Columns() {}

    public static <R, V extends @Nullable Object> V[] column(
            List<R> rows, Function<? super R, ? extends V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /** A column of texts, of which some may be absent. */
    public static <R> @Nullable String[] texts(List<R> rows, Function<? super R, ? extends @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    /** A {@code timestamptz} of a row, which comes as an instant or with an offset. */
    public static Instant instant(Object value) {
        return value instanceof Instant at ? at : ((OffsetDateTime) value).toInstant();
    }
}
