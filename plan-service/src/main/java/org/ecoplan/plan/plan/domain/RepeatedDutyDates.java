package org.ecoplan.plan.plan.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecoplan.plan.plan.domain.ReadingNotes.RepeatedDuty;
import org.jspecify.annotations.Nullable;

/** The days on which a repeated duty (周期性义务) is due: the last day of each cycle within the plan. */
public final class RepeatedDutyDates {
    private static final int MOST = 400;
    private static final String WORKING_DAYS = "工作日";

    private RepeatedDutyDates() {}

    /**
     * None where the days cannot be told from the plan alone, as of working days.
     *
     * @param planEnd absent where the plan prints none; the series then goes over the year behind the issue
     */
    public static List<LocalDate> of(RepeatedDuty duty, LocalDate documentDate, @Nullable LocalDate planEnd) {
        LocalDate issuedOn =
                duty.carried() == null ? documentDate : duty.carried().since();
        String afterIssue = duty.afterIssue();
        if (afterIssue != null) {
            return duty.quote().contains(WORKING_DAYS) ? List.of() : List.of(issuedOn.plus(Period.parse(afterIssue)));
        }
        LocalDate end = planEnd == null ? issuedOn.plusYears(1) : planEnd;
        UnaryOperator<LocalDate> endOfCycle = endOf(duty.cycle());
        return Stream.iterate(
                        endOfCycle.apply(issuedOn), day -> !day.isAfter(end), day -> endOfCycle.apply(day.plusDays(1)))
                .limit(MOST)
                .toList();
    }

    private static UnaryOperator<LocalDate> endOf(String cycle) {
        return switch (cycle) {
            case "WEEK" -> day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case "MONTH" -> day -> YearMonth.from(day).atEndOfMonth();
            case "QUARTER" -> day -> endOfMonths(day, 3);
            case "HALF_YEAR", "HALF_YEAR_AND_YEAR_END" -> day -> endOfMonths(day, 6);
            case "YEAR" -> day -> day.with(Month.DECEMBER).with(TemporalAdjusters.lastDayOfMonth());
            default -> throw new IllegalArgumentException("no cycle: " + cycle);
        };
    }

    private static LocalDate endOfMonths(LocalDate day, int months) {
        int last = (day.getMonthValue() + months - 1) / months * months;
        return YearMonth.of(day.getYear(), last).atEndOfMonth();
    }
}
