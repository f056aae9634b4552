package org.ecoplan.indicator.target.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.ecoplan.kernel.ReportingPeriod;

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
    private static final Pattern MONTH = Pattern.compile("[1-9]\\d{3}-(0[1-9]|1[0-2])");

    /**
     * What a person said of a period.
     *
     * @param period such as {@code 2025-03}, {@code 2025-Q1}, {@code 2025-H1} or {@code 2025}
     * @throws IllegalArgumentException when it is none of these
     */
    public static Figure said(String period, BigDecimal value, String source) {
        if (MONTH.matcher(period).matches()) {
            YearMonth month = YearMonth.parse(period);
            return new Figure(period, month.atDay(1), month.atEndOfMonth(), value, true, false, source);
        }
        ReportingPeriod longer = ReportingPeriod.parse(period);
        return new Figure(period, longer.start(), longer.end(), value, true, false, source);
    }

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
