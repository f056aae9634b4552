package org.ecoplan.plan.reading.indicator;

import org.ecoplan.plan.reading.text.Stretch;

/**
 * 未采用的数字 in a clause, with the reason why it is no level.
 *
 * @param trap looks like a scope that could be taken for a level
 * @param ask  the reader did not understand it: a person is asked
 */
public record UnusedFigure(Stretch figure, Stretch quote, String reason, boolean trap, boolean ask) {}
