package org.ecoplan.task.obligation.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.obligation.domain.Obligation;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.obligation.domain.Strength;

/**
 * An obligation that is not met, with what a reminder of it says.
 *
 * @param deadline last day, local date in Asia/Shanghai
 */
public record OpenObligation(
        ObligationId id,
        UUID assignmentId,
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

    static OpenObligation of(ObligatedDuty duty, Obligation obligation) {
        return new OpenObligation(
                obligation.id(),
                duty.id(),
                duty.planId(),
                duty.taskId(),
                duty.organisation(),
                duty.ordinal(),
                duty.title(),
                duty.unitCode(),
                duty.role(),
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
