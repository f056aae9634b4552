package org.ecoplan.indicator.breach.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a series that has to be judged under a rule, page after page.
 *
 * @param from the first observation time that is not judged yet
 * @param changedTo the last one at which something changed
 * @param state how the series stands before {@code from}; absent when what was told says so
 * @param restartAt where to begin again should something before {@code from} change
 */
public record OpenJudgement(
        Instant from, Instant changedTo, @Nullable WatchState state, Instant restartAt) {

    /**
     * Readings of a series one after another.
     *
     * @param before the last good ones before the page, one less than a recovery needs
     * @param end to where the page reaches
     * @param last whether no good reading follows
     */
    public record Page(List<Observation> before, List<Observation> observations, Instant end, boolean last) {

        /** All that there is from a time on. */
        public static Page last(List<Observation> before, List<Observation> observations) {
            return new Page(before, observations, END_OF_TIME, true);
        }

        /** What lies between two times, with others behind. */
        public static Page upTo(Instant end, List<Observation> before, List<Observation> observations) {
            return new Page(before, observations, end, false);
        }
    }

    /** Later than any observation. */
    static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** Of readings that are new or corrected between two observation times and may lie before others. */
    public static OpenJudgement of(Instant changedFrom, Instant changedTo) {
        return new OpenJudgement(changedFrom, changedTo, null, changedFrom);
    }

    /** Of readings behind all that were judged. */
    public static OpenJudgement inOrder(Instant first, Instant last, WatchState state) {
        return new OpenJudgement(first, last, state, first);
    }

    /** The same with further changes; begins again when one lies before what is left to judge. */
    public OpenJudgement including(Instant changedFrom, Instant alsoChangedTo) {
        Instant to = alsoChangedTo.isAfter(changedTo) ? alsoChangedTo : changedTo;
        if (!changedFrom.isBefore(from)) {
            return new OpenJudgement(from, to, state, restartAt);
        }
        Instant again = changedFrom.isBefore(restartAt) ? changedFrom : restartAt;
        return new OpenJudgement(again, to, null, again);
    }

    /**
     * @param told the breaches that had not ended before {@link #from} and began by the end of the page
     * @param newId of a breach that nobody was told of
     */
    public Judgement judge(LevelRule rule, List<ToldBreach> told, Page page, Supplier<BreachId> newId) {
        WatchState before = state == null ? WatchState.before(from, rule, told, page.before()) : state;
        return new BreachWalk(this, rule, before, told, newId).judge(page);
    }

    /** What is left behind the page. */
    public OpenJudgement behind(Judgement judged) {
        return new OpenJudgement(behind(judged.end()), judged.changedTo(), judged.after(), judged.restartAt());
    }

    /** The next instant that the database can tell apart. */
    public static Instant behind(Instant at) {
        return at.plus(1, ChronoUnit.MICROS);
    }
}
