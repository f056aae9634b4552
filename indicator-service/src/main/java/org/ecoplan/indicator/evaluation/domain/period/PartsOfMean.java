package org.ecoplan.indicator.evaluation.domain.period;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;

/**
 * What the mean of a period is the mean of, each part counting the same.
 *
 * @param kind how long a part is
 * @param values of the parts that have one, not rounded, by their first days
 * @param places decimal places to which the mean is rounded
 */
public record PartsOfMean(PeriodKind kind, NavigableMap<LocalDate, Fraction> values, int places) {

    public PartsOfMean {
        values = new TreeMap<>(values);
    }
}
