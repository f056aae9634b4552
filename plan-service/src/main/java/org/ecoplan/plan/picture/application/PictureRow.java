package org.ecoplan.plan.picture.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.plan.picture.domain.Kind;
import org.ecoplan.plan.picture.domain.Step;
import org.jspecify.annotations.Nullable;

/**
 * A thing as it stood at the end of a day.
 *
 * @param since when the state was reached, absent for one of which nothing was told but that it is there
 * @param daysLate calendar days after its due date: of a report how late its first submission came since it was last
 *     expected, of an order its latest answer; of these and of a dated point (时限事项), while they wait for their unit, as
 *     of the day
 */
public record PictureRow(
        Kind kind,
        UUID id,
        String unitCode,
        @Nullable UUID taskId,
        @Nullable UUID dutyId,
        String ordinal,
        String title,
        String what,
        @Nullable LocalDate due,
        Step state,
        @Nullable Instant since,
        int daysLate) {

    /** Where it stands in the list. */
    public record Place(String unitCode, UUID id) {}
}
