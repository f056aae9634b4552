package org.ecoplan.task.round.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.task.round.application.DecisionPlace;
import org.jspecify.annotations.Nullable;

/** A place in a list by instant as the API carries it. */
final class DecisionCursor {
    private DecisionCursor() {}

    static String write(Instant at, UUID id) {
        return Cursor.of(at, id);
    }

    static @Nullable DecisionPlace read(@Nullable String cursor) {
        List<String> key = Cursor.read(cursor, 2);
        if (key.isEmpty()) {
            return null;
        }
        try {
            return new DecisionPlace(Cursor.instant(key.get(0)), UUID.fromString(key.get(1)));
        } catch (IllegalArgumentException foreign) {
            throw Cursor.bad();
        }
    }
}
