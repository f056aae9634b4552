package org.ecoplan.events;

import java.time.LocalDate;
import java.util.List;

/**
 * The working-day calendar (工作日历) of a year: only the days that differ from Monday to Friday.
 *
 * @param source the notice of the State Council's general office that sets them
 */
public record CalendarYearPublished(int year, String source, List<SpecialDay> days) {

    /** @param type HOLIDAY (放假) or MAKEUP_WORKDAY (调休上班) */
    public record SpecialDay(LocalDate date, String type, String name) {}
}
