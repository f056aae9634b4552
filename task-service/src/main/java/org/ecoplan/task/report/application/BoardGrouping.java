package org.ecoplan.task.report.application;

/** By what the board of a round counts. */
public enum BoardGrouping {
    UNIT,
    TASK
}
