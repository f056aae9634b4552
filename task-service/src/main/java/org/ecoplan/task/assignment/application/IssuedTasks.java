package org.ecoplan.task.assignment.application;

import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.task.assignment.domain.Duty;
import org.ecoplan.task.assignment.domain.DutyRole;
import org.ecoplan.task.assignment.domain.IssuedTask;
import org.ecoplan.task.assignment.domain.TaskHeader;

/** Reads an issued task off its wire record. */
final class IssuedTasks {
    private IssuedTasks() {}

    static IssuedTask read(PlanTaskIssued issued) {
        return new IssuedTask(
                header(issued), issued.duties().stream().map(IssuedTasks::duty).toList());
    }

    static TaskHeader header(PlanTaskIssued issued) {
        return new TaskHeader(
                issued.taskId(),
                issued.planId(),
                issued.revision(),
                issued.organisation(),
                issued.planTitle(),
                issued.ordinal(),
                issued.title(),
                issued.position());
    }

    private static Duty duty(PlanTaskIssued.Duty duty) {
        return new Duty(
                duty.unitCode(), duty.unitName(), DutyRole.valueOf(duty.role()), duty.namedAs(), duty.inherited());
    }
}
