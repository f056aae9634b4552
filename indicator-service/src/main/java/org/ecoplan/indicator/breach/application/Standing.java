package org.ecoplan.indicator.breach.application;

import java.time.Instant;
import org.ecoplan.indicator.breach.domain.OpenJudgement;
import org.ecoplan.indicator.breach.domain.WatchState;
import org.jspecify.annotations.Nullable;

/**
 * How far a watch is judged.
 *
 * @param judgedTo its last observation that was judged; absent when that is not known
 * @param state how it stands there
 * @param left what is still to be judged, absent when nothing is
 */
public record Standing(
        @Nullable Instant judgedTo,
        WatchState state,
        @Nullable OpenJudgement left) {
    /** Nothing is known. */
    public static final Standing UNKNOWN = new Standing(null, WatchState.QUIET, null);
}
