package org.ecoplan.task.assignment.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.task.assignment.application.DutyPlace;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.jspecify.annotations.Nullable;

/** A place in the list of duties as the API carries it. */
final class DutyCursor {
    private DutyCursor() {}

    static String write(DutyPlace place) {
        return Cursor.of(
                place.planId(),
                place.position(),
                place.unitCode(),
                place.id().value(),
                place.nextDue() == null ? "" : place.nextDue());
    }

    static @Nullable DutyPlace read(@Nullable String cursor) {
        List<String> key = Cursor.read(cursor, 5);
        if (key.isEmpty()) {
            return null;
        }
        try {
            return new DutyPlace(
                    UUID.fromString(key.get(0)),
                    Integer.parseInt(key.get(1)),
                    key.get(2),
                    new AssignmentId(UUID.fromString(key.get(3))),
                    key.get(4).isEmpty() ? null : LocalDate.parse(key.get(4)));
        } catch (IllegalArgumentException | DateTimeParseException foreign) {
            throw Cursor.bad();
        }
    }
}
