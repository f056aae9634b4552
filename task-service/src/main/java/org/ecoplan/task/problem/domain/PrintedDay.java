package org.ecoplan.task.problem.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A last day as lists of rectification print it (整改时限): 2025-06-30, 2025/6/30, 2025年6月30日, 2025年6月底前, 2025年底前.
 * What names no day (立行立改, 长期坚持) is none.
 */
final class PrintedDay {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?(?:前|之前)?");
    private static final Pattern END_OF_MONTH = Pattern.compile("(\\d{4})年(\\d{1,2})月(?:底|末|底前|末前)");
    private static final Pattern END_OF_YEAR = Pattern.compile("(\\d{4})年(?:底|末|底前|末前|年底|年底前)");

    private PrintedDay() {}

    static Optional<LocalDate> read(String printed) {
        String text = printed.replaceAll("\\s", "");
        try {
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                return Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
            }
            Matcher month = END_OF_MONTH.matcher(text);
            if (month.matches()) {
                return Optional.of(
                        YearMonth.of(number(month, 1), number(month, 2)).atEndOfMonth());
            }
            Matcher year = END_OF_YEAR.matcher(text);
            return year.matches() ? Optional.of(LocalDate.of(number(year, 1), 12, 31)) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
