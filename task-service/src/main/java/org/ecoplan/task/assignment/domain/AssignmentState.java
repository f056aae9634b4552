package org.ecoplan.task.assignment.domain;

/** How far a duty has come. */
public enum AssignmentState {
    /** 已下达,待签收 */
    ASSIGNED,
    /** 已签收 */
    ACKNOWLEDGED,
    /** its plan was closed (随方案结束): nothing of it is due any more; whether it was signed for is kept */
    ENDED_WITH_PLAN
}
