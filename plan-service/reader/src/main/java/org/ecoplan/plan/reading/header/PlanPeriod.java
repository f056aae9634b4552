package org.ecoplan.plan.reading.header;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.CleanText;
import org.jspecify.annotations.Nullable;

/** 计划期: from the years of the title, else from the issue date and a printed 有效期. */
record PlanPeriod(@Nullable LocalDate start, @Nullable LocalDate end) {

    private static final Pattern RANGE = Pattern.compile("(\\d{4})年?[-—–~至]{1,2}(\\d{4})年?");
    private static final Pattern ONE_YEAR = Pattern.compile("(?<!\\d)(\\d{4})年度?(?![-—–~至]|\\d{1,2}月)");
    private static final Pattern VALID_UNTIL =
            Pattern.compile("有效期(?:限)?(?:自[^,。]{2,14})?(?:至|到)(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern PREFACE_YEAR = Pattern.compile("(?:^|\n)(\\d{4})年是");
    private static final int END_REGION = 1500;

    static PlanPeriod of(CleanText text, @Nullable String title, int bodyStart, @Nullable LocalDate issued) {
        if (title != null) {
            Matcher range = RANGE.matcher(title);
            if (range.find()) {
                return new PlanPeriod(firstDay(range.group(1)), lastDay(range.group(2)));
            }
        }
        Integer annual = annualYear(text, title, bodyStart);
        if (annual != null) {
            return new PlanPeriod(LocalDate.of(annual, 1, 1), LocalDate.of(annual, 12, 31));
        }
        String tail = text.text().substring(Math.max(0, text.length() - END_REGION));
        Matcher until = VALID_UNTIL.matcher(tail);
        LocalDate end = until.find()
                ? LocalDate.of(Integer.parseInt(until.group(1)), Integer.parseInt(until.group(2)), 1)
                        .plusDays(Integer.parseInt(until.group(3)) - 1L)
                : null;
        return new PlanPeriod(issued, end);
    }

    /** The year of an annual plan: one year in the title, or 某年是… at the head of the preface of a plan without one. */
    static @Nullable Integer annualYear(CleanText text, @Nullable String title, int bodyStart) {
        if (title != null) {
            if (RANGE.matcher(title).find()) {
                return null;
            }
            Matcher year = ONE_YEAR.matcher(title);
            return year.find() ? Integer.valueOf(year.group(1)) : null;
        }
        Matcher preface = PREFACE_YEAR.matcher(text.text().substring(0, bodyStart));
        return preface.find() ? Integer.valueOf(preface.group(1)) : null;
    }

    private static LocalDate firstDay(String year) {
        return LocalDate.of(Integer.parseInt(year), 1, 1);
    }

    private static LocalDate lastDay(String year) {
        return LocalDate.of(Integer.parseInt(year), 12, 31);
    }
}
