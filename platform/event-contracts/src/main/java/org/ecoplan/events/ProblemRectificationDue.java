package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem (问题) waits to be put right and its last day comes near or is over.
 *
 * @param number by which people speak of it
 * @param unitCode of the unit that puts it right
 * @param foundFor code of the unit for which it was recorded, which judges it with the office; absent of a breach
 * @param rung {@code DUE_IN_15}, {@code DUE_IN_7} or {@code DUE_IN_1} before the last day, {@code LATE} after it
 * @param daysOver calendar days since the last day, negative before it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemRectificationDue(
        UUID problemId,
        @Nullable UUID planId,
        String organisation,
        String number,
        String title,
        String unitCode,
        @Nullable String foundFor,
        LocalDate due,
        String rung,
        int daysOver,
        Instant crossedAt) {

    /** The rung after the last day: the leader and those who judge are told too. */
    public static final String LATE = "LATE";
}
