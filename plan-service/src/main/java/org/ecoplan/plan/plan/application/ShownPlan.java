package org.ecoplan.plan.plan.application;

import java.util.List;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanNotices;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.UnitNames;

/**
 * A plan as a caller may see it.
 *
 * @param tasks those that exist for the caller
 * @param names what the units it names mean in the directory today
 * @param notices what the office should know of it before it is issued; none once it is, and none for others
 */
public record ShownPlan(Plan plan, List<PlanTask> tasks, UnitNames names, List<PlanNotices.Notice> notices) {}
