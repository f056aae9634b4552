package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deadline of a duty comes near: a rung of the ladder before the deadline was crossed.
 *
 * @param what the obligation in the document's words
 * @param rung such as {@code DUE_IN_7}
 * @param daysLeft calendar days from the day of the crossing to the deadline
 */
public record TaskDueSoon(
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
        int daysLeft,
        Instant crossedAt)
        implements AboutObligation {}
