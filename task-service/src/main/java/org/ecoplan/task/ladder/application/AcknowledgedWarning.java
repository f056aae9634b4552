package org.ecoplan.task.ladder.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An acknowledged warning with the point that it is of.
 *
 * @param unitCode of the unit whose duty it is
 * @param deadline last day of the point when it was acknowledged
 * @param until last day of the pause
 * @param running whether the pause holds today: the point is overdue by that deadline still, and no later rung was crossed
 * @param forUnit code of the unit for which it was acknowledged
 */
public record AcknowledgedWarning(
        UUID obligationId,
        UUID assignmentId,
        UUID planId,
        String title,
        String unitCode,
        String what,
        LocalDate deadline,
        String rung,
        LocalDate until,
        boolean running,
        String text,
        String by,
        String forUnit,
        Instant at) {}
