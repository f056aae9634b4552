package org.ecoplan.plan.picture.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.plan.picture.domain.Kind;
import org.ecoplan.plan.picture.domain.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step of a day up to the freeze that was told after it.
 *
 * @param number its place among all steps that were told
 * @param at when it happened
 * @param takenAt when it was told here
 */
public record LateStep(
        long number,
        Kind kind,
        UUID id,
        String unitCode,
        @Nullable UUID taskId,
        String title,
        String what,
        Step step,
        Instant at,
        LocalDate day,
        int daysLate,
        Instant takenAt) {

    /** Where it stands in the list: a breach is told once for each unit. */
    public record Place(long number, String unitCode) {
        public static final Place BEFORE_ALL = new Place(0, "");
    }
}
