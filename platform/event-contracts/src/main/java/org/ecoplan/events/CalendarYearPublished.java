package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The working-day calendar (工作日历) of a year: only the days that differ from Monday to Friday.
 *
 * @param source the notice of the State Council's general office that sets them
 * @param revision grows with each correction of the year; one that is not above the known is ignored; absent is 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarYearPublished(
        int year,
        String source,
        List<SpecialDay> days,
        @Nullable Long revision) {

    /** @param type HOLIDAY (放假) or MAKEUP_WORKDAY (调休上班) */
    public record SpecialDay(LocalDate date, String type, String name) {}
}
