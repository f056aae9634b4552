package org.ecoplan.indicator.reading.rest;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.ecoplan.indicator.reading.application.Readings.Stretch;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The stretch of observation time that is wanted: {@code from} included, {@code to} not. */
public class StretchFilter {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    Stretch behind(@Nullable String cursor) {
        return new Stretch(
                instant(from, () -> badTime("/from")),
                instant(to, () -> badTime("/to")),
                instant(Cursor.read(cursor, 1).stream().findFirst().orElse(null), Cursor::bad));
    }

    private static @Nullable Instant instant(@Nullable String text, Supplier<RuntimeException> problem) {
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException notIso) {
            throw problem.get();
        }
        throw problem.get();
    }

    private static RuntimeException badTime(String pointer) {
        return Problems.problem(400, "BAD_TIME", "时间须为带时区的 ISO 8601 格式", pointer);
    }
}
