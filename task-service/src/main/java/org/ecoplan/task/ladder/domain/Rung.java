package org.ecoplan.task.ladder.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.WorkingDayCalendar;

/**
 * A step of the ladder.
 *
 * @param level how much it presses
 * @param days days from the deadline's last day to the rung; negative before it
 * @param working whether they are working days of the calendar
 * @param longestPause calendar days for which its repeats may pause from the day on which it is acknowledged; 0 for a rung
 *     that is not acknowledged
 * @param speaksTo the posts that it is told to; none for those of the usual way
 */
public record Rung(Level level, int days, boolean working, int longestPause, List<Addressee> speaksTo) {

    /** The rung that every ladder has: on the day after the last one a point is overdue. */
    public static final String OVERDUE = "OVERDUE";

    public Rung {
        speaksTo = List.copyOf(speaksTo);
    }

    static Rung calendarDays(Level level, int days, int longestPause) {
        return new Rung(level, days, false, longestPause, List.of());
    }

    /** As events and stored crossings carry it; it says where the rung stands, so that a name never means another day. */
    public String name() {
        String unit = working ? "_WORKING" : "";
        if (days == 0) {
            return "DUE_TODAY";
        }
        if (days < 0) {
            return "DUE_IN_" + -days + unit;
        }
        return days == 1 && !working ? OVERDUE : OVERDUE + "_" + days + unit;
    }

    public LocalDate dateFor(Deadline deadline, WorkingDayCalendar calendar) {
        return working
                ? calendar.plusWorkingDays(deadline.lastDay(), days)
                : deadline.lastDay().plusDays(days);
    }

    /** The last days of the deadlines whose rung of this kind stands on one of the days. */
    Stream<LocalDate> deadlinesOn(LocalDate first, LocalDate last, WorkingDayCalendar calendar) {
        if (!working) {
            return first.minusDays(days).datesUntil(last.minusDays(days).plusDays(1));
        }
        int reach = 2 * Math.abs(days) + 30;
        LocalDate from = days < 0 ? first : first.minusDays(reach);
        LocalDate to = days < 0 ? last.plusDays(reach) : last;
        return from.datesUntil(to.plusDays(1)).filter(deadline -> {
            LocalDate stands = dateFor(new Deadline(deadline), calendar);
            return !stands.isBefore(first) && !stands.isAfter(last);
        });
    }

    /** Whether the deadline is over when the rung is crossed. */
    public boolean isOverdue() {
        return days > 0;
    }

    /** Days that can be compared where some are working days: five of these are a week. */
    long nominalDays() {
        return working ? days * 7L : days * 5L;
    }
}
