package org.ecoplan.plan.reading.indicator;

import org.ecoplan.plan.reading.text.Stretch;

/** 未采用的数字 in a clause, with the reason and whether it looks like a scope that could be taken for a level. */
public record UnusedFigure(Stretch figure, Stretch quote, String reason, boolean trap) {}
