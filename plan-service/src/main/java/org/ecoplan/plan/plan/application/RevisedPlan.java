package org.ecoplan.plan.plan.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.IssuedPlan;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanComparison;

/**
 * A plan at the moment at which a revision of it is issued.
 *
 * @param before as it was
 * @param issued as it is now, with the duties that follow from it
 * @param duties who had which part in which task
 * @param since by the id of the task, where it came with a revision: the date of that document
 */
public record RevisedPlan(
        Plan before,
        IssuedPlan issued,
        PlanComparison comparison,
        Map<ItemId, List<TaskDuty>> duties,
        Map<UUID, LocalDate> since,
        String reason,
        String by,
        LocalDate on) {}
