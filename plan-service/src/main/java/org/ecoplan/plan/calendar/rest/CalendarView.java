package org.ecoplan.plan.calendar.rest;

import java.util.List;
import org.ecoplan.directory.Calendar;
import org.ecoplan.events.CalendarYearPublished;

/**
 * A calendar year as it is in force (工作日历).
 *
 * @param source the notice
 * @param days those that differ from Monday to Friday
 * @param revision grows with each correction
 */
public record CalendarView(int year, String source, List<CalendarYearPublished.SpecialDay> days, long revision) {

    static CalendarView of(CalendarYearPublished year) {
        return new CalendarView(year.year(), year.source(), year.days(), Calendar.revisionOf(year));
    }
}
