package org.ecoplan.task.assignment.application;

import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.obligation.application.DatedDuty;

/** A duty that is new, with its dates. */
public record AssignedDuty(Assignment assignment, DatedDuty dates) {

    static AssignedDuty of(Assignment assignment, DatedDuty dates) {
        return new AssignedDuty(assignment.dueFrom(dates.nextDue().orElse(null)), dates);
    }
}
