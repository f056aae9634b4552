package org.ecoplan.plan.round.application;

import org.ecoplan.plan.round.domain.DueDates;
import org.ecoplan.plan.round.domain.Round;

/**
 * A round whose due dates another calendar moves.
 *
 * @param round as it was
 * @param due its dates by the new calendar
 */
public record RescheduledRound(Round round, DueDates due) {}
