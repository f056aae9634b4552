package org.ecoplan.plan.plan.domain;

import java.util.List;

/** A plan at the moment of its issue, with the duties that follow from it. */
public record IssuedPlan(Plan plan, List<IssuedTask> tasks) {

    /** A task and who has which part in it. */
    public record IssuedTask(PlanTask task, List<Duty> duties) {}
}
