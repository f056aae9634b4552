package org.ecoplan.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who signed a step, and when.
 *
 * @param actorId the account
 * @param name its name on the day
 * @param at to the millisecond
 */
public record Signature(String actorId, String name, Instant at) {

    public static Signature of(String actorId, String name, Instant now) {
        return new Signature(actorId, name, now.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether the same account signed the other. */
    public boolean isOf(Signature other) {
        return actorId.equals(other.actorId);
    }
}
