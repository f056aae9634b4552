package org.ecoplan.task.assignment.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;

/**
 * A duty that is not signed for although its time to sign is over.
 *
 * @param nextRung the first day that was not looked at
 */
public record UnsignedDuty(
        AssignmentId id,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        LocalDate signBy,
        LocalDate nextRung) {}
