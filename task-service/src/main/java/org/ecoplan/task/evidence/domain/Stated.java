package org.ecoplan.task.evidence.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ecoplan.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;

/**
 * What the unit says of an evidence file.
 *
 * @param on the day on which it was made, absent when not stated
 * @param at the place where it was made, absent when not stated
 */
public record Stated(@Nullable LocalDate on, @Nullable GeoPoint at) {

    /** How far a picture's own words are from the unit's; shown to the reviewer, never a reason to refuse. */
    public Deviation from(@Nullable Picture picture) {
        if (picture == null) {
            return new Deviation(null, null);
        }
        Long days = on == null || picture.takenAt() == null
                ? null
                : ChronoUnit.DAYS.between(on, ChinaTime.today(picture.takenAt()));
        Long metres = at == null || picture.takenPlace() == null ? null : at.metresTo(picture.takenPlace());
        return new Deviation(days, metres);
    }

    /**
     * The picture against what is stated.
     *
     * @param days from the stated day to the picture's own, negative when it is older; absent when one is not known
     * @param metres between the two places, absent when one is not known
     */
    public record Deviation(@Nullable Long days, @Nullable Long metres) {}
}
