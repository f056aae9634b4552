package org.ecoplan.plan.upward.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.kernel.ReportingPeriod;

/**
 * By which day a clause asks for the report of a period: 每年1月20日前向市人民政府书面报告. Only a day that is printed counts, and only
 * where it can be meant of no other report: what is due by a guessed day would be told as overdue.
 */
public final class WordsOfDue {
    private static final String REPORT = "报告";
    private static final Pattern DAY =
            Pattern.compile("(?:每年|(次年|翌年)|(?<![\\d年]))(\\d{1,2})月(?:(\\d{1,2})日|底|末)(?=前|之前|以前|、|和|及|与)");
    private static final Pattern ADDRESSEE = Pattern.compile("向([^,，。;；]+?)(?:作|提交|书面|专题|报告|报送|上报)");

    private WordsOfDue() {}

    /** Empty where no day, or more than one, can be meant of the report. */
    public static Optional<LocalDate> dayOf(String clause, ReportingPeriod period, String addressee) {
        if (!clause.contains(REPORT) || !isFor(addressee, clause)) {
            return Optional.empty();
        }
        List<MatchResult> printed = DAY.matcher(clause).results().toList();
        List<LocalDate> days = printed.stream()
                .flatMap(day -> meant(day, period, printed.size() > 1 || clause.contains("半年")).stream())
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    private static boolean isFor(String addressee, String clause) {
        Matcher named = ADDRESSEE.matcher(clause);
        String wanted = shortened(addressee);
        return !named.find()
                || Pattern.compile("[、和及]")
                        .splitAsStream(shortened(named.group(1)))
                        .anyMatch(authority -> wanted.endsWith(authority) || authority.endsWith(wanted));
    }

    private static String shortened(String authority) {
        return authority.replace("人民政府", "政府");
    }

    /** A year and a second half are reported on in the winter behind them, a first half in the summer. */
    private static Optional<LocalDate> meant(MatchResult day, ReportingPeriod period, boolean halfYears) {
        boolean nextYear = day.group(1) != null;
        int month = Integer.parseInt(day.group(2));
        boolean winter = nextYear || month <= Month.MARCH.getValue() || month == Month.DECEMBER.getValue();
        boolean summer = !nextYear && month >= Month.JUNE.getValue() && month <= Month.SEPTEMBER.getValue();
        boolean isMeant = switch (period.length()) {
            case YEAR -> winter;
            case HALF_YEAR -> halfYears && (period.number() == 1 ? summer : winter);
            case QUARTER, MONTH -> false;
        };
        return isMeant
                ? date(nextYear || month <= Month.MARCH.getValue() ? period.year() + 1 : period.year(), month, day)
                : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, MatchResult day) {
        try {
            return Optional.of(
                    day.group(3) == null
                            ? YearMonth.of(year, month).atEndOfMonth()
                            : LocalDate.of(year, month, Integer.parseInt(Objects.requireNonNull(day.group(3)))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
