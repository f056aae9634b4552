package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The deadline of a dated point is another one (时限变更); the point is open, also where it was overdue under the one
 * before, and stands on the ladder anew.
 *
 * @param deadline the new last day
 * @param deadlineVersion of the new one
 * @param cause {@code EXTENSION} or {@code CALENDAR}
 * @param reason for people
 */
public record DeadlineMoved(
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
        LocalDate previousDeadline,
        String cause,
        String reason,
        Instant movedAt)
        implements AboutObligation {}
