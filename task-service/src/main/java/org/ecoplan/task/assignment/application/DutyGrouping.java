package org.ecoplan.task.assignment.application;

/** By what the duties of a plan are counted. */
public enum DutyGrouping {
    /** the unit whose duty it is */
    UNIT,
    /** the unit that leads the task (牵头单位); a task of several counts for each of them */
    LEAD
}
