package org.ecoplan.task.assignment.domain;

/** Where the date of an obligation comes from. */
public enum ObligationKind {
    /** a stage of a target (指标目标) */
    TARGET,
    /** a dated deliverable (时间节点) */
    MILESTONE,
    /** the end of the plan, for a task that prints no date of its own (方案期限) */
    PLAN_END
}
