package org.ecoplan.task.assignment.application;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.task.assignment.domain.DatedItem;
import org.ecoplan.task.assignment.domain.Duty;
import org.ecoplan.task.assignment.domain.DutyRole;
import org.ecoplan.task.assignment.domain.IssuedTask;
import org.ecoplan.task.assignment.domain.ObligationKind;
import org.ecoplan.task.assignment.domain.TaskHeader;

/** Reads an issued task off its wire record. */
final class IssuedTasks {
    private IssuedTasks() {}

    static IssuedTask read(PlanTaskIssued issued) {
        return new IssuedTask(
                new TaskHeader(
                        issued.taskId(),
                        issued.planId(),
                        issued.revision(),
                        issued.organisation(),
                        issued.planTitle(),
                        issued.ordinal(),
                        issued.title(),
                        issued.position()),
                issued.planEnd(),
                issued.duties().stream().map(IssuedTasks::duty).toList(),
                datedItems(issued));
    }

    private static Duty duty(PlanTaskIssued.Duty duty) {
        return new Duty(
                duty.unitCode(), duty.unitName(), DutyRole.valueOf(duty.role()), duty.namedAs(), duty.inherited());
    }

    private static List<DatedItem> datedItems(PlanTaskIssued issued) {
        List<DatedItem> items = new ArrayList<>();
        for (PlanTaskIssued.Target target : issued.targets()) {
            if (target.by() != null) {
                items.add(new DatedItem(target.targetId(), ObligationKind.TARGET, target.quote(), target.by()));
            }
        }
        for (PlanTaskIssued.Milestone milestone : issued.milestones()) {
            items.add(new DatedItem(
                    milestone.milestoneId(), ObligationKind.MILESTONE, milestone.quote(), milestone.by()));
        }
        return items;
    }
}
