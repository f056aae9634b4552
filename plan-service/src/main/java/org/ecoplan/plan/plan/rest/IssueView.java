package org.ecoplan.plan.plan.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.IssuedPlan;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanState;
import org.jspecify.annotations.Nullable;

/** What issuing a plan brought about (印发结果). */
public record IssueView(
        UUID planId,
        PlanState state,
        long version,
        @Nullable LocalDate issuedOn,
        int tasks,
        int duties) {

    static IssueView of(IssuedPlan issued) {
        Plan plan = issued.plan();
        return new IssueView(
                plan.id().value(),
                plan.state(),
                plan.version(),
                plan.issuedOn(),
                issued.tasks().size(),
                issued.tasks().stream().mapToInt(task -> task.duties().size()).sum());
    }
}
