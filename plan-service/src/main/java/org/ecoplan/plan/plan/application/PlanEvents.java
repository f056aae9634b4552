package org.ecoplan.plan.plan.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.plan.plan.domain.IssuedPlan;

/** Tells the other services of plans, in the transaction of the change. */
public interface PlanEvents {

    Uni<Void> issued(IssuedPlan issued);
}
