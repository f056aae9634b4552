package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.TaskHeader;
import org.ecoplan.task.obligation.application.ObligatedDuties;
import org.ecoplan.task.obligation.application.ObligatedDuty;

/** Holds a duty for whoever changes its obligations. */
@ApplicationScoped
class HoldingDuties implements ObligatedDuties {
    private final Assignments assignments;

    HoldingDuties(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public Uni<Optional<ObligatedDuty>> hold(CallerScope scope, UUID id) {
        return assignments.findForChange(scope, new AssignmentId(id)).map(found -> found.map(HoldingDuties::obligated));
    }

    /** A duty as its obligations need it. */
    static ObligatedDuty obligated(Assignment assignment) {
        TaskHeader task = assignment.task();
        return new ObligatedDuty(
                assignment.id().value(),
                task.planId(),
                task.taskId(),
                task.organisation(),
                task.ordinal(),
                task.title(),
                assignment.duty().unitCode(),
                assignment.duty().role().name(),
                assignment.state().isLive());
    }
}
