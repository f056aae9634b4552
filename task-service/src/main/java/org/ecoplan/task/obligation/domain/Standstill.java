package org.ecoplan.task.obligation.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That the clock of a dated point stands still (中止): it crosses no rung of the ladder, and its deadline moves by these days
 * when they are over.
 *
 * @param from the first day
 * @param until the last day as it is expected
 * @param grounds why, for people
 */
public record Standstill(UUID suspension, LocalDate from, LocalDate until, String grounds) {

    /** Whether the clock stands still on that day: an expected end that is over still has to be carried out. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from);
    }
}
