package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.task.obligation.application.EndingObligations;

/** Ends what is open of a closed plan: no rung of the ladder is crossed for it any more. */
@ApplicationScoped
public class EndingDuties {
    private final Assignments assignments;
    private final EndingObligations obligations;

    EndingDuties(Assignments assignments, EndingObligations obligations) {
        this.assignments = assignments;
        this.obligations = obligations;
    }

    public Uni<Void> end(PlanClosed closed) {
        return assignments.endOf(closed.planId()).flatMap(done -> obligations.endOf(closed.planId()));
    }
}
