package org.ecoplan.task.assignment.domain;

/** A unit's part in a task. */
public enum DutyRole {
    /** 牵头单位 */
    LEAD,
    /** 责任单位 */
    RESPONSIBLE,
    /** 配合单位 */
    PARTICIPATING,
    /** 实施单位 */
    IMPLEMENTING
}
