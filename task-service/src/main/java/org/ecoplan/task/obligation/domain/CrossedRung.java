package org.ecoplan.task.obligation.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A rung of the ladder that an obligation has crossed.
 *
 * @param rung such as {@code DUE_IN_7}
 * @param rungDate the day on which the rung stood
 * @param outcome whether it was told to others
 * @param crossedAt when the crossing was found
 */
public record CrossedRung(String rung, LocalDate rungDate, Outcome outcome, Instant crossedAt) {

    /** Whether a crossed rung was told to others. */
    public enum Outcome {
        /** 已发出 */
        SPOKEN,
        /** a newer rung was crossed as well and spoke for both (被后一级取代) */
        SUPERSEDED
    }
}
