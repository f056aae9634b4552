package org.ecoplan.indicator.breach.domain;

import java.time.Instant;
import java.util.List;

/**
 * What a page of observations shows.
 *
 * @param findings in the order of time
 * @param after how the series stands behind the page
 * @param reached whether the walk is over
 * @param end last observation that was judged
 * @param changedTo to where the walk must go on at least
 * @param restartAt where to begin again should something before the end of the page change: the beginning of what
 *     lasts or is not decided there, else the instant behind the last observation
 */
public record Judgement(
        List<Finding> findings, WatchState after, Reached reached, Instant end, Instant changedTo, Instant restartAt) {

    /** Where a walk has come to. */
    public enum Reached {
        /** More readings follow that must be judged. */
        PAGE_END,
        /** The series stands as what was told stands; from here on nothing can differ. */
        AGREEMENT,
        /** No reading follows. */
        LAST_READING
    }
}
