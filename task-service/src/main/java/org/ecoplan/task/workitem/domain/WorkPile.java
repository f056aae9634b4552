package org.ecoplan.task.workitem.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of a group waits.
 *
 * @param count of its items, counted up to {@link #MOST}
 * @param oldest the first of their days, absent where none has one
 * @param late how many of those that were counted have a last day that is over
 */
public record WorkPile(WorkGroup group, int count, @Nullable LocalDate oldest, int late) {
    /** Nobody reads a larger number than this one as anything but much; to know it would cost a walk over all. */
    public static final int MOST = 1_000;

    public boolean isExact() {
        return count < MOST;
    }
}
