package org.ecoplan.indicator.evaluation.domain.air;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The hourly means of one pollutant on one local day; each hour is named by its beginning, 0 to 23. Source: GB 3095, clause 3
 * and table 4.
 */
public final class HoursOfDay {
    private static final int HOURS = 24;
    private static final int EIGHT = 8;
    private final @Nullable Fraction[] hours = new @Nullable Fraction[HOURS];

    /** @throws IndexOutOfBoundsException when the day has no such hour */
    public HoursOfDay with(int hour, Fraction value) {
        hours[hour] = value;
        return this;
    }

    /** The mean of the day (24小时平均), none with too few hours. */
    public Optional<Fraction> mean(ValidData wanted) {
        return mean(0, HOURS, wanted.hoursOfDay());
    }

    /**
     * The greatest mean of eight hours that end from 8 to 24 o'clock (日最大8小时平均). With too few of them only one above the
     * limit counts: the day exceeds it whatever the others are.
     */
    public Optional<Fraction> greatestOfEight(ValidData wanted, BigDecimal limit) {
        List<Fraction> means = IntStream.rangeClosed(0, HOURS - EIGHT)
                .mapToObj(start -> mean(start, EIGHT, wanted.hoursOfEight()))
                .flatMap(Optional::stream)
                .toList();
        Optional<Fraction> greatest = means.stream().max(Comparator.naturalOrder());
        return means.size() >= wanted.eightsOfDay()
                ? greatest
                : greatest.filter(mean -> mean.compareTo(Fraction.of(limit)) > 0);
    }

    private Optional<Fraction> mean(int start, int count, int fewest) {
        List<Fraction> there = Arrays.stream(hours, start, start + count)
                .filter(Objects::nonNull)
                .toList();
        return there.size() < fewest
                ? Optional.empty()
                : Optional.of(Fraction.sum(there).dividedBy(Fraction.of(there.size())));
    }
}
