package org.ecoplan.kit.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.ecoplan.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** An opaque place in a list: the sort key of the last item that was answered. */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Cursor() {}

    public static String of(Object... sortKey) {
        StringBuilder text = new StringBuilder();
        for (Object part : sortKey) {
            text.append(text.isEmpty() ? "" : SEPARATOR).append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of the sort key, empty for the first page; a problem 400 for what is no cursor of this list.
     *
     * @param parts how many parts the sort key of the list has
     */
    public static List<String> read(@Nullable String cursor, int parts) {
        if (cursor == null) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> key = List.of(text.split(SEPARATOR, -1));
            if (key.size() == parts && text.indexOf('\0') < 0) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below
        }
        throw bad();
    }

    /** The one part of a sort key that is a number, 0 for the first page; a problem 400 for anything else. */
    public static long number(@Nullable String cursor) {
        List<String> key = read(cursor, 1);
        try {
            return key.isEmpty() ? 0 : Long.parseLong(key.get(0));
        } catch (NumberFormatException foreign) {
            throw bad();
        }
    }

    /**
     * The place in a list that is sorted by an instant and an id, absent for the first page; a problem 400 for anything else.
     *
     * @param place makes it of the two
     */
    public static <P> @Nullable P place(@Nullable String cursor, BiFunction<Instant, UUID, P> place) {
        List<String> key = read(cursor, 2);
        return key.isEmpty() ? null : place.apply(instant(key.get(0)), id(key.get(1)));
    }

    /** The same of a list that is sorted by a day and an id. */
    public static <P> @Nullable P placeByDay(@Nullable String cursor, BiFunction<LocalDate, UUID, P> place) {
        List<String> key = read(cursor, 2);
        return key.isEmpty() ? null : place.apply(day(key.get(0)), id(key.get(1)));
    }

    /** The one part of a sort key that is an id, absent for the first page; a problem 400 for anything else. */
    public static @Nullable UUID placeById(@Nullable String cursor) {
        List<String> key = read(cursor, 1);
        return key.isEmpty() ? null : id(key.get(0));
    }

    private static UUID id(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException foreign) {
            throw bad();
        }
    }

    private static LocalDate day(String part) {
        try {
            return LocalDate.parse(part);
        } catch (DateTimeException foreign) {
            throw bad();
        }
    }

    /** A part that is an instant of years that a database holds; a problem 400 for anything else. */
    public static Instant instant(String part) {
        try {
            Instant instant = Instant.parse(part);
            if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeException notIso) {
            throw bad();
        }
        throw bad();
    }

    /** The problem for a cursor whose parts are not of the list's kind. */
    public static RuntimeException bad() {
        return Problems.problem(400, "BAD_CURSOR", "翻页标记无效", "/cursor");
    }
}
