package org.ecoplan.indicator.evaluation.domain.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.ReportingPeriod;

/**
 * A period of local days, written {@code 2025-03-01}, {@code 2025-03}, {@code 2025-Q1}, {@code 2025-H1}, {@code 2025}.
 *
 * @param from its first day
 */
public record Period(PeriodKind kind, LocalDate from) {
    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("([1-9]\\d{3})-(0[1-9]|1[0-2])");

    /** @throws IllegalArgumentException when no such period begins on that day */
    public Period {
        if (!of(kind, from).equals(from)) {
            throw new IllegalArgumentException("no " + kind + " begins on " + from);
        }
    }

    /** The period in which the day lies. */
    public static Period containing(PeriodKind kind, LocalDate day) {
        return new Period(kind, of(kind, day));
    }

    private static LocalDate of(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> ReportingPeriod.quarterOf(day).start();
            case HALF_YEAR -> ReportingPeriod.halfYearOf(day).start();
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** None when the text is none of the five forms. */
    public static Optional<Period> parse(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(new Period(PeriodKind.DAY, LocalDate.parse(text)));
            }
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                return Optional.of(
                        new Period(PeriodKind.MONTH, YearMonth.parse(text).atDay(1)));
            }
            ReportingPeriod longer = ReportingPeriod.parse(text);
            return Optional.of(new Period(
                    switch (longer.length()) {
                        case MONTH -> PeriodKind.MONTH;
                        case QUARTER -> PeriodKind.QUARTER;
                        case HALF_YEAR -> PeriodKind.HALF_YEAR;
                        case YEAR -> PeriodKind.YEAR;
                    },
                    longer.start()));
        } catch (IllegalArgumentException | java.time.DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Its last day. */
    public LocalDate to() {
        return next().minusDays(1);
    }

    private LocalDate next() {
        return switch (kind) {
            case DAY -> from.plusDays(1);
            case MONTH -> from.plusMonths(1);
            case QUARTER -> from.plusMonths(3);
            case HALF_YEAR -> from.plusMonths(6);
            case YEAR -> from.plusYears(1);
        };
    }

    /** When its first day begins (Asia/Shanghai). */
    public Instant begin() {
        return from.atStartOfDay(ChinaTime.ZONE).toInstant();
    }

    /** When its last day is over. */
    public Instant end() {
        return next().atStartOfDay(ChinaTime.ZONE).toInstant();
    }

    /** The periods of that kind that it is made of, in order; itself when they are as long. */
    public List<Period> parts(PeriodKind finer) {
        return Stream.iterate(
                        containing(finer, from),
                        part -> !part.from().isAfter(to()),
                        part -> new Period(finer, part.next()))
                .toList();
    }

    @Override
    public String toString() {
        return switch (kind) {
            case DAY -> from.toString();
            case MONTH -> YearMonth.from(from).toString();
            case QUARTER -> ReportingPeriod.quarterOf(from).toString();
            case HALF_YEAR -> ReportingPeriod.halfYearOf(from).toString();
            case YEAR -> ReportingPeriod.yearOf(from).toString();
        };
    }
}
