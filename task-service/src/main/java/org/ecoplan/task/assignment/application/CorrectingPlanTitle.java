package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.events.PlanCorrected;

/** Takes over the title of a plan after a slip in it was corrected (勘误). */
@ApplicationScoped
public class CorrectingPlanTitle {
    private final Assignments assignments;

    CorrectingPlanTitle(Assignments assignments) {
        this.assignments = assignments;
    }

    public Uni<Void> correct(PlanCorrected corrected) {
        return assignments.retitle(corrected.planId(), corrected.title());
    }
}
