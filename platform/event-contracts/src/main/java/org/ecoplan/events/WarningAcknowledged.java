package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit, or the office above it, acknowledges that a dated point is overdue (预警确认): until a day nobody presses for it.
 * The clock goes on; there is no event at its end.
 *
 * @param rung the newest that the point had crossed
 * @param until last day of the pause
 * @param acknowledgedFor code of the unit that acknowledged
 * @param text what is done about it
 */
public record WarningAcknowledged(
        UUID assignmentId,
        UUID obligationId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        String what,
        LocalDate deadline,
        int deadlineVersion,
        String rung,
        LocalDate until,
        String acknowledgedFor,
        String text,
        Instant acknowledgedAt)
        implements AboutObligation {}
