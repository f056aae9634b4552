package org.ecoplan.indicator.evaluation.domain.period;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.Mean;
import org.ecoplan.kernel.ChinaTime;

/**
 * The good readings of a series by time of observation: in whatever order they came, the same times give the same values.
 *
 * @param values good ones only; half of the detection limit where nothing was found
 * @param undetected when nothing was found (未检出)
 * @param daily means of days that were fed as such (日均值), by local day
 */
public record Observations(
        NavigableMap<Instant, BigDecimal> values,
        NavigableSet<Instant> undetected,
        NavigableMap<LocalDate, Fraction> daily) {

    public static final Observations NONE = new Observations(new TreeMap<>());

    public Observations {
        values = new TreeMap<>(values);
        undetected = new TreeSet<>(undetected);
        daily = new TreeMap<>(daily);
    }

    public Observations(NavigableMap<Instant, BigDecimal> values, NavigableSet<Instant> undetected) {
        this(values, undetected, new TreeMap<>());
    }

    /** Of what was found each time. */
    public Observations(NavigableMap<Instant, BigDecimal> values) {
        this(values, new TreeSet<>());
    }

    /** The same where each is the mean of its day (日均值), and no hour of it. */
    public Observations asDaily() {
        NavigableMap<LocalDate, List<Fraction>> days = new TreeMap<>();
        values.forEach((at, value) -> days.computeIfAbsent(ChinaTime.today(at), none -> new ArrayList<>())
                .add(Fraction.of(value)));
        NavigableMap<LocalDate, Fraction> means = new TreeMap<>();
        days.forEach((day, several) -> means.put(day, meanOf(several)));
        return new Observations(new TreeMap<>(), undetected, means);
    }

    /** Those of another feed of the same factor beside these. */
    public Observations and(Observations others) {
        NavigableMap<Instant, BigDecimal> all = new TreeMap<>(values);
        all.putAll(others.values);
        NavigableSet<Instant> none = new TreeSet<>(undetected);
        none.addAll(others.undetected);
        NavigableMap<LocalDate, Fraction> days = new TreeMap<>(daily);
        days.putAll(others.daily);
        return new Observations(all, none, days);
    }

    /** How many of a period there are. */
    public int count(Period period) {
        return values.subMap(period.begin(), true, period.end(), false).size()
                + daily.subMap(period.from(), true, period.to(), true).size();
    }

    /** The mean of a day that was fed as such. */
    Optional<Fraction> dailyOf(LocalDate day) {
        return Optional.ofNullable(daily.get(day));
    }

    /** In how many of them nothing was found. */
    public int undetected(Period period) {
        return undetected.subSet(period.begin(), true, period.end(), false).size();
    }

    /** That nothing was found in some or all of a period and what counts for it, in brackets; empty where all was found. */
    String undetectedInWords(Period period) {
        int none = undetected(period);
        int all = count(period);
        if (none == 0) {
            return "";
        }
        return all == 1
                ? "(未检出,以检出限的一半计)"
                : "(" + all + " 个监测值" + (none == all ? "均" : "中 " + none + " 个") + "未检出,以检出限的一半计)";
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
        hours.forEach((hour, several) -> means.put(hour, meanOf(several)));
        return means;
    }

    private static Fraction meanOf(List<Fraction> several) {
        return several.size() == 1 ? several.get(0) : Mean.ARITHMETIC.of(several);
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
