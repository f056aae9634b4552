package org.ecoplan.indicator.evaluation.domain.period;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.Mean;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.water.WaterAssessment;
import org.ecoplan.indicator.evaluation.domain.water.WaterItem;

/**
 * Values of an item of surface water: a day and a month are the mean of their readings, what is longer the mean of its months;
 * classes are never averaged. pH is averaged as hydrogen ions. Source: 环办〔2011〕22号, 一、(二).
 */
public record WaterPeriods(WaterItem item, WaterAssessment method) implements PeriodRule {

    @Override
    public PeriodValue valueOf(Period period, Observations observations) {
        boolean ofMonths = PeriodKind.OF_MONTHS.contains(period.kind());
        List<Fraction> parts = ofMonths ? months(period, observations) : observations.of(period);
        int fewest = ofMonths ? method.fewestMonthsOf(period.kind()) : 1;
        String unit = ofMonths ? "月均值" : "监测值";
        return new PeriodValue(
                period,
                item.mean().words() + observations.undetectedInWords(period),
                parts.isEmpty() ? null : item.mean().of(parts).rounded(observations.places(period)),
                parts.size(),
                unit,
                parts.size() >= fewest ? List.of() : List.of(unit + " " + parts.size() + " 个,少于 " + fewest + " 个"),
                List.of(method.standard()));
    }

    @Override
    public Optional<PartsOfMean> partsOfMean(Period period, Observations observations) {
        return PeriodKind.OF_MONTHS.contains(period.kind()) && item.mean() == Mean.ARITHMETIC
                ? Optional.of(new PartsOfMean(
                        PeriodKind.MONTH, meansOfMonths(period, observations), observations.places(period)))
                : Optional.empty();
    }

    private List<Fraction> months(Period period, Observations observations) {
        return List.copyOf(meansOfMonths(period, observations).values());
    }

    /** Of the months with a reading, by their first days. */
    private NavigableMap<LocalDate, Fraction> meansOfMonths(Period period, Observations observations) {
        NavigableMap<LocalDate, Fraction> means = new TreeMap<>();
        for (Period month : period.parts(PeriodKind.MONTH)) {
            List<Fraction> readings = observations.of(month);
            if (!readings.isEmpty()) {
                means.put(month.from(), item.mean().of(readings));
            }
        }
        return means;
    }
}
