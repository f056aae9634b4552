package org.ecoplan.task.assignment.domain;

/** How far a duty has come. */
public enum AssignmentState {
    /** 已下达,待签收 */
    ASSIGNED,
    /** 已签收 */
    ACKNOWLEDGED
}
