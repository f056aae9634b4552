package org.ecoplan.task.assignment.application;

/** In which order duties are listed. */
public enum DutyOrder {
    /** by plan, task and unit */
    PLACE,
    /** by the first day on which something is or was due; duties of which nothing is due are left out */
    DEADLINE
}
