package org.ecoplan.indicator.evaluation.domain.period;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.Mean;
import org.ecoplan.kernel.ChinaTime;

/**
 * The good readings of a series by time of observation: in whatever order they came, the same times give the same values.
 *
 * @param values good ones only
 */
public record Observations(NavigableMap<Instant, BigDecimal> values) {

    public static final Observations NONE = new Observations(new TreeMap<>());

    public Observations {
        values = new TreeMap<>(values);
    }

    /** Those of a period in the order of time. */
    List<BigDecimal> within(Period period) {
        return List.copyOf(
                values.subMap(period.begin(), true, period.end(), false).values());
    }

    List<Fraction> of(Period period) {
        return within(period).stream().map(Fraction::of).toList();
    }

    /** The mean of each hour of a day, by the hour that begins it; several readings of an hour count as their mean. */
    NavigableMap<Integer, Fraction> hoursOf(LocalDate day) {
        Instant from = day.atStartOfDay(ChinaTime.ZONE).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();
        NavigableMap<Integer, List<Fraction>> hours = new TreeMap<>();
        values.subMap(from, true, to, false)
                .forEach((at, value) -> hours.computeIfAbsent(
                                LocalDateTime.ofInstant(at, ChinaTime.ZONE).getHour(), none -> new ArrayList<>())
                        .add(Fraction.of(value)));
        NavigableMap<Integer, Fraction> means = new TreeMap<>();
        hours.forEach(
                (hour, several) -> means.put(hour, several.size() == 1 ? several.get(0) : Mean.ARITHMETIC.of(several)));
        return means;
    }

    /** As many decimal places as the most precise of a period has, at most six. */
    int places(Period period) {
        return within(period).stream()
                .mapToInt(value ->
                        Math.min(6, Math.max(0, value.stripTrailingZeros().scale())))
                .max()
                .orElse(0);
    }
}
