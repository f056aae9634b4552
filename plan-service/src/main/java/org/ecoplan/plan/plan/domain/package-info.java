/** 方案: the plan as a reviewed tree of tasks, units, targets and milestones, and what issuing makes of it. Plain Java. */
@NullMarked
package org.ecoplan.plan.plan.domain;

import org.jspecify.annotations.NullMarked;
