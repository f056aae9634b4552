package org.ecoplan.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A duty ended because its task, or its unit's part in it, is not in the plan any more (随方案修订终止): nothing of it is due.
 *
 * @param cause PLAN_REVISED
 * @param endedObligations the dated points that were open
 */
public record DutyEnded(
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        String cause,
        String reason,
        List<UUID> endedObligations,
        Instant endedAt)
        implements AboutDuty {}
