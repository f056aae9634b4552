package org.ecoplan.task.progress.domain;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the clock of a dated point stood still, or still does (中止).
 *
 * @param from the first day
 * @param lastDay the last day, absent while it goes on: the deadline is later by these days only when they are over
 */
public record Stop(LocalDate from, @Nullable LocalDate lastDay) {

    /** Over: the deadline is later by it already. */
    public static Stop over(LocalDate from, LocalDate lastDay) {
        return new Stop(from, lastDay);
    }

    /** Goes on, without an end as yet. */
    public static Stop since(LocalDate from) {
        return new Stop(from, null);
    }

    boolean goesOn() {
        return lastDay == null;
    }

    /** How many of its days lie behind the one day and not behind the other. */
    long daysBetween(LocalDate start, LocalDate end) {
        LocalDate first = from.isAfter(start) ? from : start.plusDays(1);
        LocalDate last = lastDay == null || lastDay.isAfter(end) ? end : lastDay;
        return Math.max(0, DAYS.between(first, last) + 1);
    }
}
