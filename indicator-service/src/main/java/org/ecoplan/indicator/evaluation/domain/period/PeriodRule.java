package org.ecoplan.indicator.evaluation.domain.period;

import java.time.LocalDate;
import java.util.Optional;

/** How the readings of a series become values of periods. */
public interface PeriodRule {

    /** @param observations of the period at least; others do not matter */
    PeriodValue valueOf(Period period, Observations observations);

    /**
     * The same of what had ended by a day: a period that runs has no valid value, and what lies behind the day is not missing.
     *
     * @param lastDay the last one that had ended
     */
    default PeriodValue soFar(Period period, Observations observations, LocalDate lastDay) {
        PeriodValue value = valueOf(period, observations);
        return period.to().isAfter(lastDay) ? value.running(lastDay) : value;
    }

    /** What its value is the arithmetic mean of; none where it is no such mean, as a percentile, a sum or the last figure. */
    default Optional<PartsOfMean> partsOfMean(Period period, Observations observations) {
        return Optional.empty();
    }

    /** The days of which its value is a percentile; none where it is none. */
    default Optional<DaysOfPercentile> daysOfPercentile(Period period, Observations observations) {
        return Optional.empty();
    }
}
