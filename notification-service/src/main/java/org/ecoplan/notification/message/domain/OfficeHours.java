package org.ecoplan.notification.message.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.WorkingDayCalendar;

/** When routine matters go out (工作时间): on working days, from {@code opens} until before {@code closes}. */
public record OfficeHours(WorkingDayCalendar calendar, LocalTime opens, LocalTime closes) {

    public boolean areOpen(Instant moment) {
        ZonedDateTime local = moment.atZone(ChinaTime.ZONE);
        LocalTime time = local.toLocalTime();
        return calendar.isWorkingDay(local.toLocalDate()) && !time.isBefore(opens) && time.isBefore(closes);
    }

    /** When they open next, after a moment at which they are closed. */
    public Instant nextOpening(Instant moment) {
        ZonedDateTime local = moment.atZone(ChinaTime.ZONE);
        LocalDate today = local.toLocalDate();
        return calendar.isWorkingDay(today) && local.toLocalTime().isBefore(opens)
                ? opening(today)
                : openingAfter(today);
    }

    /** When they open on the next working day. */
    public Instant openingAfter(LocalDate day) {
        return opening(calendar.plusWorkingDays(day, 1));
    }

    private Instant opening(LocalDate day) {
        return day.atTime(opens).atZone(ChinaTime.ZONE).toInstant();
    }
}
