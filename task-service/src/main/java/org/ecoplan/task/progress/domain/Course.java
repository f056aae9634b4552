package org.ecoplan.task.progress.domain;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The even course from the first to the last day (序时进度): what should be done by a day when each day does its part.
 *
 * @param start the day on which nothing is done yet
 * @param end the day by whose end all is done, not before the start
 */
public record Course(LocalDate start, LocalDate end) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public Course {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("ends before it starts: " + start + ", " + end);
        }
    }

    /** Calendar days of the whole course; a course of one day has one. */
    public long days() {
        return Math.max(1, DAYS.between(start, end));
    }

    /** Calendar days of it that have gone by, none before its start and never more than there are. */
    public long daysBy(LocalDate today) {
        if (!today.isBefore(end)) {
            return days();
        }
        return Math.max(0, DAYS.between(start, today));
    }

    /** Per cent that should be done, to one decimal, half up. */
    public BigDecimal expected(LocalDate today) {
        return ALL.multiply(BigDecimal.valueOf(daysBy(today)))
                .divide(BigDecimal.valueOf(days()), 1, RoundingMode.HALF_UP);
    }

    /** The level between two levels, without a part of rounding but the last: two decimals, half up. */
    public BigDecimal between(BigDecimal base, BigDecimal target, LocalDate today) {
        return target.subtract(base)
                .multiply(BigDecimal.valueOf(daysBy(today)))
                .divide(BigDecimal.valueOf(days()), 2, RoundingMode.HALF_UP)
                .add(base);
    }

    /** Whether a progress is behind by more than so many percentage points, by the expected per cent as it is shown. */
    public boolean isBehindByMoreThan(int points, int progress, LocalDate today) {
        return expected(today).compareTo(BigDecimal.valueOf((long) progress + points)) > 0;
    }
}
