package org.ecoplan.events;

import java.time.Instant;
import java.util.UUID;

/** A unit says that a duty is not its own; the coordinating office decides (退回职责). */
public record DutySentBack(
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        String reason,
        Instant sentBackAt)
        implements AboutDuty {}
