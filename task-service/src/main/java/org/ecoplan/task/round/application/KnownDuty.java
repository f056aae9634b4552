package org.ecoplan.task.round.application;

import org.ecoplan.task.assignment.application.LiveDuty;
import org.ecoplan.task.round.domain.DutyInRound;

/**
 * A duty that a decision names.
 *
 * @param duty as a round would ask for its report
 * @param inRound how it stands to the round
 */
public record KnownDuty(LiveDuty duty, DutyInRound inRound) {}
