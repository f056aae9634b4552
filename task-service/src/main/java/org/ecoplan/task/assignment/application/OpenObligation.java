package org.ecoplan.task.assignment.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.ObligationId;

/**
 * An obligation that is not met, with what a reminder of it says.
 *
 * @param deadline last day, local date in Asia/Shanghai
 */
public record OpenObligation(
        ObligationId id,
        AssignmentId assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        String what,
        LocalDate deadline,
        int deadlineVersion) {}
