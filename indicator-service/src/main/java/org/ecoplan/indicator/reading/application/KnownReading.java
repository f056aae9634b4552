package org.ecoplan.indicator.reading.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoplan.indicator.reading.domain.Reading;

/**
 * A reading with what was known in its place before.
 *
 * @param superseded the oldest first
 */
public record KnownReading(Instant observedAt, Reading reading, List<SupersededValue> superseded) {

    /** @param knownTo when another value took its place */
    public record SupersededValue(BigDecimal value, String flag, Instant knownFrom, Instant knownTo) {}
}
