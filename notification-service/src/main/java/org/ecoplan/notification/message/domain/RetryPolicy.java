package org.ecoplan.notification.message.domain;

import java.time.Duration;

/**
 * How long to wait before the next try (退避), doubling from the first pause to the longest, and when to give up.
 *
 * @param tries attempts in all
 */
public record RetryPolicy(Duration first, Duration longest, int tries) {
    private static final int DOUBLINGS = 30;

    /** @throws IllegalArgumentException when the pauses are not positive and ordered, or no try is left */
    public RetryPolicy {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || tries < 1) {
            throw new IllegalArgumentException("no policy: " + first + " to " + longest + ", " + tries + " tries");
        }
    }

    /** @param attempt 1 after the first one */
    public Duration pauseAfter(int attempt) {
        int doublings = Math.min(Math.max(attempt - 1, 0), DOUBLINGS);
        Duration pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    public boolean isExhaustedAfter(int attempt) {
        return attempt >= tries;
    }
}
