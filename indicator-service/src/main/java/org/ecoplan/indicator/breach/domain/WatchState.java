package org.ecoplan.indicator.breach.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a series stands under a rule at a time of observation: all that the judgement of later observations
 * needs to know of earlier ones.
 *
 * @param stretch the breach that lasts, absent when none does
 * @param keptInARow good observations since the last one that broke the rule, while a breach lasts
 */
public record WatchState(@Nullable Stretch stretch, int keptInARow) {
    /** No breach lasts. */
    public static final WatchState QUIET = new WatchState(null, 0);

    /**
     * A breach that lasts.
     *
     * @param trigger observation with which it began
     * @param told what was told of it, absent when nothing was
     */
    public record Stretch(Observation trigger, @Nullable ToldBreach told) {}

    /** As the open breach stands. */
    public static WatchState in(ToldBreach breach, int keptInARow) {
        return new WatchState(new Stretch(breach.trigger(), breach), keptInARow);
    }

    /**
     * As it was before an observation time, by what was told and stays untouched before that time.
     *
     * @param told the breaches that had not ended before then
     * @param before the last good observations before then, one less than a recovery needs
     */
    public static WatchState before(Instant at, LevelRule rule, List<ToldBreach> told, List<Observation> before) {
        return told.stream()
                .filter(breach -> breach.spans(at))
                .findFirst()
                .map(breach -> in(breach, keptSince(breach.since(), rule, before)))
                .orElse(QUIET);
    }

    private static int keptSince(Instant since, LevelRule rule, List<Observation> before) {
        int kept = 0;
        for (Observation one : before) {
            if (one.at().isAfter(since)) {
                kept = rule.isKeptBy(one) ? kept + 1 : 0;
            }
        }
        return Math.min(kept, rule.recoveryCount() - 1);
    }
}
