package org.ecoplan.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Another party than the executor has accepted a duty; nothing of it is due any more (验收销号).
 *
 * @param acceptorUnit who accepted it
 * @param metObligations the dated points that were open and end as met
 */
public record DutyClosedOut(
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        String acceptorUnit,
        List<UUID> metObligations,
        Instant closedOutAt)
        implements AboutDuty {}
