package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.events.PlanClosed;

/** Ends what is open of a closed plan: no rung of the ladder is crossed for it any more. */
@ApplicationScoped
public class EndingDuties {
    private final Assignments assignments;

    EndingDuties(Assignments assignments) {
        this.assignments = assignments;
    }

    public Uni<Void> end(PlanClosed closed) {
        return assignments.endOf(closed.planId());
    }
}
