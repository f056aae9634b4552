package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit asks for a later deadline of a dated point (申请延期).
 *
 * @param deadline as it is; it stays until the request is approved
 * @param proposed the last day that the unit asks for
 */
public record ExtensionRequested(
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
        UUID extensionId,
        LocalDate proposed,
        String reason,
        Instant requestedAt)
        implements AboutObligation {}
