package org.ecoplan.indicator.breach.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A breach that has already been told of; what was told stays told.
 *
 * @param bound the side of the rule that was broken
 * @param since observation with which it began
 * @param until observation with which it had recovered, absent while it is open
 */
public record ToldBreach(
        BreachId id, Bound bound, Instant since, @Nullable Instant until) {

    boolean isOpen() {
        return until == null;
    }

    /** Whether the observation time belongs to the closed stretch of this breach. */
    boolean hasSettled(Instant at) {
        return until != null && !at.isBefore(since) && at.isBefore(until);
    }
}
