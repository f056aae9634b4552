package org.ecoplan.task.report.rest;

import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.task.report.application.ReportPlace;
import org.ecoplan.task.report.domain.ReportId;
import org.jspecify.annotations.Nullable;

/** A place in the list of reports as the API carries it. */
final class ReportCursor {
    private ReportCursor() {}

    static String write(ReportPlace place) {
        return Cursor.of(place.roundId(), place.unitCode(), place.id().value());
    }

    static @Nullable ReportPlace read(@Nullable String cursor) {
        List<String> key = Cursor.read(cursor, 3);
        if (key.isEmpty()) {
            return null;
        }
        try {
            return new ReportPlace(UUID.fromString(key.get(0)), key.get(1), new ReportId(UUID.fromString(key.get(2))));
        } catch (IllegalArgumentException foreign) {
            throw Cursor.bad();
        }
    }
}
