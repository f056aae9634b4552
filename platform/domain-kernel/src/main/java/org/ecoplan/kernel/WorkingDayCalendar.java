package org.ecoplan.kernel;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The working-day calendar (工作日历): which days are worked, holidays (放假) and make-up working days
 * (调休上班) included. A year counts as loaded once its days are given, all of them or only those that differ
 * from Monday to Friday. In a year that is not loaded Monday to Friday are worked and every date is provisional. The
 * {@link FixedHolidays} are days off in every year, whatever is loaded.
 */
public final class WorkingDayCalendar {
    private final Map<Integer, Map<LocalDate, DayType>> years;

    private WorkingDayCalendar(Map<Integer, Map<LocalDate, DayType>> years) {
        this.years = Map.copyOf(years);
    }

    /** The calendar in which no year is loaded. */
    public static WorkingDayCalendar provisional() {
        return new WorkingDayCalendar(Map.of());
    }

    /** The calendar in which the years of the given days are loaded. */
    public static WorkingDayCalendar of(Collection<CalendarDay> days) {
        Map<Integer, List<CalendarDay>> byYear =
                days.stream().collect(groupingBy(day -> day.date().getYear()));
        WorkingDayCalendar calendar = provisional();
        for (Map.Entry<Integer, List<CalendarDay>> year : byYear.entrySet()) {
            calendar = calendar.withYear(year.getKey(), year.getValue());
        }
        return calendar;
    }

    /**
     * This calendar with a year loaded, in place of what it knew about that year.
     *
     * @throws IllegalArgumentException for a day of another year or one given twice
     */
    public WorkingDayCalendar withYear(int year, Collection<CalendarDay> days) {
        Map<LocalDate, DayType> types = new HashMap<>();
        for (CalendarDay day : days) {
            if (day.date().getYear() != year) {
                throw new IllegalArgumentException(day.date() + " is no day of " + year);
            }
            if (types.put(day.date(), day.type()) != null) {
                throw new IllegalArgumentException(day.date() + " is given twice");
            }
        }
        Map<Integer, Map<LocalDate, DayType>> known = new HashMap<>(years);
        known.put(year, Map.copyOf(types));
        return new WorkingDayCalendar(known);
    }

    public DayType typeOf(LocalDate date) {
        if (FixedHolidays.contains(date)) {
            return DayType.HOLIDAY;
        }
        DayType stated = years.getOrDefault(date.getYear(), Map.of()).get(date);
        return stated == null ? DayType.byWeekday(date) : stated;
    }

    public boolean isWorkingDay(LocalDate date) {
        return typeOf(date).isWorking();
    }

    /** Whether the year of the date is not loaded, so that what is computed for it may still change. */
    public boolean isProvisional(LocalDate date) {
        return !years.containsKey(date.getYear());
    }

    /** Whether counting working days from one date to the other leads through a year that is not loaded. */
    public boolean isProvisional(LocalDate from, LocalDate to) {
        int first = from.isBefore(to) ? from.plusDays(1).getYear() : to.getYear();
        int last = from.isBefore(to) ? to.getYear() : from.minusDays(1).getYear();
        return IntStream.rangeClosed(first, last).anyMatch(year -> !years.containsKey(year));
    }

    /** The {@code count}-th working day after the date; before it when negative; the date itself for 0. */
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        int step = Integer.signum(count);
        LocalDate day = date;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * How many working days lead from one date to the other: the first day is not counted, the last one is;
     * negative when {@code to} lies before {@code from}. The reverse of {@link #plusWorkingDays}.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        int step = to.isBefore(from) ? -1 : 1;
        int count = 0;
        for (LocalDate day = from; !day.equals(to); ) {
            day = day.plusDays(step);
            count += isWorkingDay(day) ? step : 0;
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingDayCalendar that && years.equals(that.years);
    }

    @Override
    public int hashCode() {
        return years.hashCode();
    }

    @Override
    public String toString() {
        return "WorkingDayCalendar" + years.keySet();
    }
}
