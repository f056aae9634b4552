package org.ecoplan.task.obligation.domain;

/** Where the date of an obligation comes from. */
public enum ObligationKind {
    /** a stage of a target (指标目标) */
    TARGET,
    /** a dated deliverable (时间节点) */
    MILESTONE,
    /** one time of a repeated duty (周期性义务), such as 每季度公开一次 */
    RECURRING,
    /** a while after the issue (印发之日起…内) */
    AFTER_ISSUE,
    /** the end of the plan, for a unit to which the task sets no date (方案期限) */
    PLAN_END
}
