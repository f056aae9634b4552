package org.ecoplan.task.obligation.domain;

/** What became of an obligation. */
public enum ObligationState {
    OPEN,
    /** reported as reached (已完成) */
    MET,
    /** binding, and open when its deadline ended (逾期) */
    OVERDUE,
    /** aspirational, and open when its date passed (力争目标未如期实现): no fault, and not reminded of any more */
    LAPSED,
    /** open when its plan was closed (随方案结束) */
    ENDED
}
