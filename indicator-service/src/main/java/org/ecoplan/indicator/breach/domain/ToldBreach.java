package org.ecoplan.indicator.breach.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A breach that has been told of and not been withdrawn.
 *
 * @param bound the side of the rule that was broken
 * @param trigger observation with which it began, as known now
 * @param recovery observation with which it had recovered, absent while it is open
 */
public record ToldBreach(
        BreachId id,
        Bound bound,
        Observation trigger,
        @Nullable Observation recovery) {

    public Instant since() {
        return trigger.at();
    }

    public @Nullable Instant until() {
        return recovery == null ? null : recovery.at();
    }

    public boolean isOpen() {
        return recovery == null;
    }

    boolean endsBefore(Instant at) {
        return recovery != null && recovery.at().isBefore(at);
    }

    /** Whether it had begun before that time and not ended. */
    boolean spans(Instant at) {
        return since().isBefore(at) && !endsBefore(at);
    }

    /** Whether it has not ended by then. */
    boolean lastsAt(Instant at) {
        return recovery == null || recovery.at().isAfter(at);
    }

    ToldBreach begunWith(Observation first, Bound broken) {
        return new ToldBreach(id, broken, first, recovery);
    }
}
