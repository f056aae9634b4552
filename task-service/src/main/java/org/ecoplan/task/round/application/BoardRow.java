package org.ecoplan.task.round.application;

import org.ecoplan.task.round.domain.ReportTally;

/**
 * The reports of one unit or one task in a round.
 *
 * @param key code of the unit or id of the task
 * @param name of the unit, or number and title of the task
 */
public record BoardRow(String key, String name, ReportTally tally) {}
