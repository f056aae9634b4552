package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deadline of a duty passed and the obligation is still open (逾期).
 *
 * @param rung such as {@code OVERDUE}
 * @param daysOver calendar days since the deadline at the crossing
 */
public record TaskOverdue(
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
        int daysOver,
        Instant crossedAt)
        implements AboutObligation {}
