package org.ecoplan.task.progress.domain;

import java.time.LocalDate;

/**
 * A dated point of a duty, as its lamp looks at it.
 *
 * @param open waits to be reached and its last day is not over
 * @param overdue binding, and not reached when its last day ended
 */
public record DatedPoint(LocalDate lastDay, boolean open, boolean overdue) {}
