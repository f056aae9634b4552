package org.ecoplan.task.round.rest;

import java.time.Instant;
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
        return Cursor.place(cursor, DecisionPlace::new);
    }
}
