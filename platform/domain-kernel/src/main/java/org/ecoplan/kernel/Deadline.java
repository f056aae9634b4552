package org.ecoplan.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A deadline (时限): a local date in {@link ChinaTime#ZONE}. The whole last day belongs to it; it ends when
 * the next local day begins.
 */
public record Deadline(LocalDate lastDay) implements Comparable<Deadline> {

    /** The first instant that is too late. */
    public Instant end() {
        return lastDay.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(end());
    }

    /** Calendar days from {@code today} to the last day; 0 on the last day and after it. */
    public long daysUntil(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(today, lastDay));
    }

    /** Calendar days since the last day; 0 up to and on the last day. */
    public long daysOver(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(lastDay, today));
    }

    @Override
    public int compareTo(Deadline other) {
        return lastDay.compareTo(other.lastDay);
    }

    @Override
    public String toString() {
        return lastDay.toString();
    }
}
