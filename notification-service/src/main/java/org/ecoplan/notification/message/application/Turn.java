package org.ecoplan.notification.message.application;

import java.time.Instant;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.routing.Route;
import org.jspecify.annotations.Nullable;

/**
 * When a message goes, and with what.
 *
 * @param level how much it presses
 * @param topic what the caps count together: a series, an obligation, what became overdue of a task on one day
 * @param digest the digest in which it goes out
 * @param notBefore time of the service before which it waits
 */
public record Turn(
        int level,
        String topic,
        @Nullable MessageId digest,
        @Nullable Instant notBefore) {

    static Turn of(int level, String topic) {
        return new Turn(level, topic, null, null);
    }

    Turn in(MessageId itsDigest) {
        return new Turn(level, topic, itsDigest, null);
    }

    Turn notBefore(Instant moment) {
        return new Turn(level, topic, null, moment);
    }

    Turn anew() {
        return new Turn(level, topic, null, null);
    }

    /** Whether it waits for office hours, and goes out summed up. */
    public boolean isRoutine() {
        return level < Route.AT_ONCE;
    }
}
