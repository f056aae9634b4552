package org.ecoplan.indicator.reading.application;

import java.time.Instant;
import java.util.List;
import org.ecoplan.indicator.reading.domain.Reading;

/**
 * A reading with what was known in its place before.
 *
 * @param superseded the oldest first
 */
public record KnownReading(Instant observedAt, Reading reading, List<SupersededValue> superseded) {

    /** @param knownTo when another value took the place of {@code reading} */
    public record SupersededValue(Reading reading, Instant knownTo) {}
}
