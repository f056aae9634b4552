package org.ecoplan.indicator.target.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/**
 * What was reached in a period (实际值).
 *
 * @param period as it is written, such as {@code 2025-Q1}
 * @param to its last day
 * @param valid whether there is enough data for it
 * @param standing whether it is how things stand at the end of the period (期末值), not a mean, a sum or a count over all of it
 * @param source where it comes from, in words
 */
public record Figure(
        String period, LocalDate from, LocalDate to, BigDecimal value, boolean valid, boolean standing, String source) {

    private static final int QUARTER = 3;

    /**
     * The same as somebody means it who enters it: of a month or a quarter how things stand at its end.
     *
     * @param ofAll whether a figure of this kind is always one of all days of its period, as a mean is
     */
    public Figure entered(boolean ofAll) {
        return new Figure(period, from, to, value, valid, !ofAll && months() <= QUARTER, source);
    }

    int months() {
        return (int) Period.between(from, to.plusDays(1)).toTotalMonths();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it is that of the same period of the year before (上年同期). */
    boolean isAYearBefore(Figure other) {
        return from.equals(other.from.minusYears(1)) && months() == other.months();
    }

    String words() {
        return period + " " + source + " " + value.toPlainString();
    }
}
