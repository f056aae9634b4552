package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The coordinating office reminds a unit of a dated point of its duty by hand (催办).
 *
 * @param deadline last day of the point; it may be over
 * @param text what the office says to it
 */
public record ObligationReminded(
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
        String text,
        Instant remindedAt)
        implements AboutObligation {}
