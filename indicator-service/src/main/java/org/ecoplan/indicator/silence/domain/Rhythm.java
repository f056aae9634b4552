package org.ecoplan.indicator.silence.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a series is expected to speak (应报频次).
 *
 * @param expectedMinutes how far apart its readings are
 * @param tolerated how many in a row may be missing
 * @param since from when on it is expected
 */
public record Rhythm(int expectedMinutes, int tolerated, Instant since) {

    public Rhythm {
        if (expectedMinutes < 1 || tolerated < 1) {
            throw new IllegalArgumentException(
                    "no rhythm: " + expectedMinutes + " minutes, " + tolerated + " tolerated");
        }
    }

    Duration longestPause() {
        return Duration.ofMinutes((long) expectedMinutes * tolerated);
    }
}
