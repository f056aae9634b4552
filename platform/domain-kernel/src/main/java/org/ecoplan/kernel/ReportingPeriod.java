package org.ecoplan.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period that is reported on (报告期): a month (月), a quarter (季度), a half-year (半年) or a year (年度), written
 * {@code 2024-05}, {@code 2024-Q4}, {@code 2024-H1}, {@code 2024}.
 *
 * @param number 1-based number of the period in its year
 */
public record ReportingPeriod(int year, Length length, int number) {
    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{3})(?:-(?:([QH])([1-4])|(0[1-9]|1[0-2])))?");

    /** How long a period is. */
    public enum Length {
        MONTH("", 1),
        QUARTER("Q", 3),
        HALF_YEAR("H", 6),
        YEAR("", 12);

        private final String letter;
        private final int months;

        Length(String letter, int months) {
            this.letter = letter;
            this.months = months;
        }

        int perYear() {
            return 12 / months;
        }
    }

    public ReportingPeriod {
        if (year < 1000 || year > 9999 || number < 1 || number > length.perYear()) {
            throw new IllegalArgumentException("no reporting period: " + year + " " + length + " " + number);
        }
    }

    /** The period of the given length in which the date lies. */
    public static ReportingPeriod of(Length length, LocalDate date) {
        return new ReportingPeriod(date.getYear(), length, (date.getMonthValue() - 1) / length.months + 1);
    }

    public static ReportingPeriod quarterOf(LocalDate date) {
        return of(Length.QUARTER, date);
    }

    public static ReportingPeriod halfYearOf(LocalDate date) {
        return of(Length.HALF_YEAR, date);
    }

    public static ReportingPeriod yearOf(LocalDate date) {
        return of(Length.YEAR, date);
    }

    /** @throws IllegalArgumentException when the text is none of the four forms */
    public static ReportingPeriod parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no reporting period: " + text);
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(4) != null) {
            return new ReportingPeriod(year, Length.MONTH, Integer.parseInt(parts.group(4)));
        }
        if (parts.group(2) == null) {
            return new ReportingPeriod(year, Length.YEAR, 1);
        }
        Length length = parts.group(2).equals(Length.QUARTER.letter) ? Length.QUARTER : Length.HALF_YEAR;
        return new ReportingPeriod(year, length, Integer.parseInt(parts.group(3)));
    }

    public LocalDate start() {
        return YearMonth.of(year, (number - 1) * length.months + 1).atDay(1);
    }

    /** The last day of the period. */
    public LocalDate end() {
        return YearMonth.of(year, number * length.months).atEndOfMonth();
    }

    public ReportingPeriod next() {
        return of(length, end().plusDays(1));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start()) && !date.isAfter(end());
    }

    @Override
    public String toString() {
        return switch (length) {
            case MONTH -> year + (number < 10 ? "-0" : "-") + number;
            case QUARTER, HALF_YEAR -> year + "-" + length.letter + number;
            case YEAR -> Integer.toString(year);
        };
    }
}
