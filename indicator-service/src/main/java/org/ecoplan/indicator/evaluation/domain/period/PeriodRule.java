package org.ecoplan.indicator.evaluation.domain.period;

import java.util.Optional;

/** How the readings of a series become values of periods. */
public interface PeriodRule {

    /** @param observations of the period at least; others do not matter */
    PeriodValue valueOf(Period period, Observations observations);

    /** What its value is the arithmetic mean of; none where it is no such mean, as a percentile, a sum or the last figure. */
    default Optional<PartsOfMean> partsOfMean(Period period, Observations observations) {
        return Optional.empty();
    }
}
