package org.ecoplan.task.round.application;

import org.ecoplan.task.round.domain.ReportTally;

/**
 * The reports of one unit or one task in a round.
 *
 * @param key code of the unit or id of the task
 * @param name of the unit, or number and title of the task
 * @param decisions how many decisions changed what is expected of it after the round had opened
 */
public record BoardRow(String key, String name, ReportTally tally, long decisions) {}
