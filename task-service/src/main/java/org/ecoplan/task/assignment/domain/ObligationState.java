package org.ecoplan.task.assignment.domain;

/** What became of an obligation. */
public enum ObligationState {
    OPEN,
    /** reported as reached (已完成) */
    MET,
    /** open when its deadline ended (逾期) */
    OVERDUE,
    /** open when its plan was closed (随方案结束) */
    ENDED
}
