package org.ecoplan.plan.plan.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.ecoplan.plan.plan.domain.IssuedPlan;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedHeadline;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedTask;
import org.ecoplan.plan.plan.domain.Plan;

/** Tells the other services of plans, in the transaction of the change. */
public interface PlanEvents {

    Uni<Void> issued(IssuedPlan issued);

    /** The issue of a revision, and what became of the tasks before. */
    Uni<Void> revised(RevisedPlan revised);

    Uni<Void> closed(Plan plan);

    Uni<Void> corrected(Plan plan, String reason, LocalDate day);

    /** Whether a task says more than one message can carry. */
    boolean isTooLarge(Plan plan, IssuedTask task);

    /** Whether a target outside the tasks says more than one message can carry. */
    boolean isTooLarge(Plan plan, IssuedHeadline headline);
}
