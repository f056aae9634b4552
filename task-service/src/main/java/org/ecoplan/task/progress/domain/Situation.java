package org.ecoplan.task.progress.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lamp of a duty is made of.
 *
 * @param life whether it goes on
 * @param progress 0..100 by its reports, 0 while nothing is reported
 * @param course absent where the duty has none
 * @param noCourse why it has none, for people; absent where it has one
 */
public record Situation(
        Life life,
        int progress,
        @Nullable Course course,
        @Nullable String noCourse,
        List<DatedPoint> points) {

    /** How far the life of a duty has come. */
    public enum Life {
        RUNNING,
        /** 中止中: the clock of all that is due of it stands still */
        SUSPENDED,
        /** 已销号 */
        CLOSED_OUT,
        /** ended otherwise: with its plan, given to another unit, released */
        ENDED
    }
}
