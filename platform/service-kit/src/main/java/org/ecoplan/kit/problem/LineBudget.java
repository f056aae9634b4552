package org.ecoplan.kit.problem;

import java.util.function.LongSupplier;

/** At most so many lines in a stretch of time; the first line of the next stretch tells how many are missing. */
final class LineBudget {
    private static final int LINES = 50;
    private static final long STRETCH_NANOS = 10_000_000_000L;

    private final LongSupplier nanos;
    private long began;
    private int written;
    private long missing;

    LineBudget(LongSupplier nanos) {
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** How many lines were left out before this one; negative when this one shall not be written. */
    synchronized long take() {
        long now = nanos.getAsLong();
        if (now - began > STRETCH_NANOS) {
            began = now;
            written = 0;
        }
        if (written == LINES) {
            missing++;
            return -1;
        }
        written++;
        long left = missing;
        missing = 0;
        return left;
    }
}
