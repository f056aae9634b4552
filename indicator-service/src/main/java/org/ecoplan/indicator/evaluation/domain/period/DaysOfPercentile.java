package org.ecoplan.indicator.evaluation.domain.period;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ecoplan.indicator.evaluation.domain.Fraction;

/**
 * The days of which a value is a percentile (百分位数).
 *
 * @param values valid daily values, not rounded, by their days
 * @param percentile such as 90
 */
public record DaysOfPercentile(NavigableMap<LocalDate, Fraction> values, int percentile) {

    public DaysOfPercentile {
        values = new TreeMap<>(values);
    }
}
