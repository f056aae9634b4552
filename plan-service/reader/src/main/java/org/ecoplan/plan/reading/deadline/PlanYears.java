package org.ecoplan.plan.reading.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 计划年度: the years by which dates without a printed year are read.
 *
 * @param annual     year of an annual plan, null for a plan of several years
 * @param current    year of 今年 and of dates without a year, null where the text gives none
 * @param issued     成文日期: what lies before it is past, and 三年内 is counted from it; null where unknown
 * @param shortEnd   last day of a campaign of at most a year, null for other plans
 * @param inSentence year printed before in the same sentence, null where there is none
 * @param planEnd    last day of the period that the title prints, null where it prints none
 */
public record PlanYears(
        @Nullable Integer annual,
        @Nullable Integer current,
        @Nullable LocalDate issued,
        @Nullable LocalDate shortEnd,
        @Nullable Integer inSentence,
        @Nullable LocalDate planEnd) {

    public static final PlanYears UNKNOWN = new PlanYears(null, null, null);

    public PlanYears(@Nullable Integer annual, @Nullable Integer current, @Nullable LocalDate issued) {
        this(annual, current, issued, null, null, null);
    }

    public PlanYears(
            @Nullable Integer annual,
            @Nullable Integer current,
            @Nullable LocalDate issued,
            @Nullable LocalDate shortEnd) {
        this(annual, current, issued, shortEnd, null, null);
    }

    public PlanYears until(@Nullable LocalDate end) {
        return new PlanYears(annual, current, issued, shortEnd, inSentence, end);
    }

    /** Last day of an annual plan or of a campaign: the deadline of a level that has none of its own. */
    public @Nullable LocalDate annualEnd() {
        return shortEnd != null ? shortEnd : annual == null ? null : LocalDate.of(annual, 12, 31);
    }

    /** Whether a last day was over when the plan was issued: what it dates is done. */
    public boolean isPast(LocalDate day) {
        boolean beforePlan = annual != null && day.getYear() < annual;
        return beforePlan || (issued != null && day.isBefore(issued));
    }

    /** The years for a date that follows another of the same sentence: 2025年3月底前…,6月底前…. */
    PlanYears after(@Nullable Integer year) {
        Integer now = thisYear();
        return year == null || (now != null && year < now)
                ? this
                : new PlanYears(annual, current, issued, shortEnd, year, planEnd);
    }

    /** The year of a month printed without one: the next where only that lies in a campaign over the turn of the year. */
    int yearOf(int month, int year) {
        LocalDate end = shortEnd;
        boolean next = end != null && end.getYear() == year + 1 && month <= end.getMonthValue();
        return next ? year + 1 : year;
    }

    /** The year of 今年. */
    @Nullable
    Integer thisYear() {
        return annual != null ? annual : current;
    }

    /** The year of a date that prints none. */
    @Nullable
    Integer unprinted() {
        return inSentence != null ? inSentence : thisYear();
    }
}
