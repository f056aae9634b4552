package org.ecoplan.plan.reading.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 数字日期: a cell for a date that holds figures alone: 20260630, 202606, 2026.10, 2026-2030, and 46203 as a spreadsheet stores a day. */
final class FigureDate {

    private static final Pattern DAY = Pattern.compile("(20\\d\\d)(\\d\\d)(\\d\\d)");
    /** 2026.1 may have been 2026.10 before a spreadsheet took it for a number. */
    private static final Pattern MONTH =
            Pattern.compile("(20\\d\\d)(?:[-/.](1[0-2]|0?[2-9]|01)|[-/](1)|(0[1-9]|1[0-2]))");

    private static final Pattern YEARS = Pattern.compile("20\\d\\d年?[-—–~至]{1,2}(20\\d\\d)年?");
    private static final Pattern STORED = Pattern.compile("[34]\\d{4}|5[0-4]\\d{3}");
    /** Day 1 is 1 January 1900, and the year 1900 is counted as a leap year. */
    private static final LocalDate DAY_NULL = LocalDate.of(1899, 12, 30);

    private FigureDate() {}

    static @Nullable LocalDate of(String words) {
        Matcher years = YEARS.matcher(words);
        if (years.matches()) {
            return LocalDate.of(number(years, 1), 12, 31);
        }
        if (STORED.matcher(words).matches()) {
            return DAY_NULL.plusDays(Integer.parseInt(words));
        }
        Matcher day = DAY.matcher(words);
        Matcher month = MONTH.matcher(words);
        try {
            if (day.matches()) {
                return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
            }
            return month.matches()
                    ? YearMonth.of(
                                    number(month, 1),
                                    number(month, month.group(2) != null ? 2 : month.group(3) != null ? 3 : 4))
                            .atEndOfMonth()
                    : null;
        } catch (DateTimeException e) {
            return null; // 20260231 is no day
        }
    }

    private static int number(Matcher printed, int group) {
        return Integer.parseInt(printed.group(group));
    }
}
