package org.ecoplan.task.round.application;

/** By what the board of a round counts. */
public enum BoardGrouping {
    UNIT,
    TASK
}
