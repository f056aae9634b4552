package org.ecoplan.indicator.evaluation.domain.period;

import java.time.LocalDate;
import java.util.Optional;

/** The rule for a series whose readings are the values of days (日均值). */
public record DailyMeans(AirPeriods rule) implements PeriodRule {

    @Override
    public PeriodValue valueOf(Period period, Observations observations) {
        return rule.valueOf(period, observations.asDaily());
    }

    @Override
    public PeriodValue soFar(Period period, Observations observations, LocalDate lastDay) {
        return rule.soFar(period, observations.asDaily(), lastDay);
    }

    @Override
    public Optional<PartsOfMean> partsOfMean(Period period, Observations observations) {
        return rule.partsOfMean(period, observations.asDaily());
    }

    @Override
    public Optional<DaysOfPercentile> daysOfPercentile(Period period, Observations observations) {
        return rule.daysOfPercentile(period, observations.asDaily());
    }
}
