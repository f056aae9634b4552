package org.ecoplan.plan.plan.domain;

import java.util.List;
import java.util.Objects;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedRepeatedDuty;

/** What the tasks of a plan in force have to reach a while behind its date (印发之日起…内): due by other days once the date is. */
public final class RelativeDuties {
    private RelativeDuties() {}

    /** By the days that follow from the date of the plan as it is now. */
    public static List<IssuedRepeatedDuty> of(Plan plan) {
        return new RepeatedDutyPolicy(
                        plan.id(), plan.tree(), Objects.requireNonNull(plan.issuedOn(), "a plan in force has a date"))
                .afterIssue();
    }
}
