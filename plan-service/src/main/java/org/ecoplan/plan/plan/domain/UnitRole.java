package org.ecoplan.plan.plan.domain;

/** The part of a unit in a task (分工). */
public enum UnitRole {
    /** 牵头 */
    LEAD,
    /** 责任 */
    RESPONSIBLE,
    /** 配合、参与 */
    PARTICIPATING,
    /** 实施 */
    IMPLEMENTING,
    /** 指导; carried as a participant's duty */
    GUIDING
}
