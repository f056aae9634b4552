package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit has not signed for a duty in the days that it had (逾期未签收).
 *
 * @param rung to whom it climbed: {@code UNSIGNED} to the contact (联络员), {@code UNSIGNED_SUPERIOR} to the supervising leader
 * @param daysOver calendar days since the last day to sign
 */
public record DutySignOffMissed(
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        LocalDate acknowledgeBy,
        String rung,
        int daysOver,
        Instant missedAt)
        implements AboutDuty {

    /** The rung at which the contact of the unit is told. */
    public static final String TO_THE_UNIT = "UNSIGNED";

    /** The rung at which the supervising leader is told. */
    public static final String TO_THE_SUPERIOR = "UNSIGNED_SUPERIOR";
}
