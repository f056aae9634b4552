package org.ecoplan.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A duty did not pass its acceptance; the unit goes on with it (验收退回).
 *
 * @param acceptorUnit who returned it
 */
public record DutyReturned(
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        String acceptorUnit,
        String reason,
        Instant returnedAt)
        implements AboutDuty {}
