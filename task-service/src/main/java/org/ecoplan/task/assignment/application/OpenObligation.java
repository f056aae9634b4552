package org.ecoplan.task.assignment.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.Obligation;
import org.ecoplan.task.assignment.domain.ObligationId;
import org.ecoplan.task.assignment.domain.Strength;

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
        Strength strength,
        LocalDate deadline,
        int deadlineVersion) {

    public static OpenObligation of(Assignment assignment, Obligation obligation) {
        return new OpenObligation(
                obligation.id(),
                assignment.id(),
                assignment.task().planId(),
                assignment.task().taskId(),
                assignment.task().organisation(),
                assignment.task().ordinal(),
                assignment.task().title(),
                assignment.duty().unitCode(),
                assignment.duty().role().name(),
                obligation.what(),
                obligation.strength(),
                obligation.deadline().lastDay(),
                obligation.due().version());
    }

    /** Whether it can be overdue. */
    public boolean isBinding() {
        return strength == Strength.BINDING;
    }
}
