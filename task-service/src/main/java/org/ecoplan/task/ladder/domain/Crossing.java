package org.ecoplan.task.ladder.domain;

import java.time.LocalDate;

/**
 * A rung that was crossed.
 *
 * @param date the day on which the rung stood
 * @param speaks whether it is told to others; an older one crossed together with a newer is only recorded
 */
public record Crossing(Rung rung, LocalDate date, boolean speaks) {

    Crossing speaking() {
        return new Crossing(rung, date, true);
    }

    /** Recorded only. */
    public Crossing silent() {
        return new Crossing(rung, date, false);
    }
}
