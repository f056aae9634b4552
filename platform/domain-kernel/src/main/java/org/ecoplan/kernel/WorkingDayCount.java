package org.ecoplan.kernel;

import java.time.LocalDate;

/**
 * A time that is counted in working days (自印发之日起30个工作日内). The day from which it is counted is not one of them.
 *
 * @param days working days, 1 or more
 */
public record WorkingDayCount(LocalDate from, int days) {

    /** The last of the days. */
    public LocalDate lastDay(WorkingDayCalendar calendar) {
        return calendar.plusWorkingDays(from, days);
    }

    /** Whether a year on the way is not published yet, so that the last day may still change. */
    public boolean isProvisional(WorkingDayCalendar calendar) {
        return calendar.isProvisional(from, lastDay(calendar));
    }
}
