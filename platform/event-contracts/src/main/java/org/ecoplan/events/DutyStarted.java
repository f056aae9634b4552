package org.ecoplan.events;

import java.time.Instant;
import java.util.UUID;

/** A unit has begun with a duty (开始办理). */
public record DutyStarted(
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        Instant startedAt)
        implements AboutDuty {}
