package org.ecoplan.indicator.evaluation.domain.period;

/** How the readings of a series become values of periods. */
public interface PeriodRule {

    /** @param observations of the period at least; others do not matter */
    PeriodValue valueOf(Period period, Observations observations);
}
