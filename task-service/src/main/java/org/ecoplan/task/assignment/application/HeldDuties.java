package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** The duties for whoever does something about one; runs in the caller's transaction. */
@ApplicationScoped
public class HeldDuties {
    private final Assignments assignments;

    HeldDuties(Assignments assignments) {
        this.assignments = assignments;
    }

    /** A duty that exists for the caller, kept from changes until the transaction ends. */
    public Uni<Optional<HeldDuty>> hold(CallerScope scope, AssignmentId id) {
        return assignments.findForChange(scope, id).map(found -> found.map(HeldDuties::held));
    }

    private static HeldDuty held(Assignment duty) {
        return new HeldDuty(
                duty.id(),
                duty.task().planId(),
                duty.task().organisation(),
                duty.task().taskId(),
                duty.task().planTitle(),
                duty.task().ordinal(),
                duty.task().title(),
                duty.duty().unitCode(),
                duty.duty().unitName(),
                !duty.state().isLive());
    }
}
