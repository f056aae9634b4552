package org.ecoplan.indicator.breach.domain;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a value is held against, and when.
 *
 * @param limitMax upper figure of BETWEEN, else absent
 * @param inForceFrom first local day of observation on which a breach can begin
 * @param inForceTo last such day, absent when open-ended
 * @param recoveryCount good observations in a row that end a breach, also after the last day
 */
public record LevelRule(
        Comparator comparator,
        BigDecimal limit,
        @Nullable BigDecimal limitMax,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        int recoveryCount) {

    boolean isKeptBy(Observation observation) {
        return comparator.holds(observation.value(), limit, limitMax);
    }

    boolean isInForceAt(Observation observation) {
        LocalDate day = observation.localDate();
        return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }

    /** The side that the value breaks; a range (BETWEEN) has two. */
    public Bound boundBrokenBy(BigDecimal value) {
        if (comparator != Comparator.BETWEEN) {
            return new Bound(comparator, limit);
        }
        return value.compareTo(limit) < 0
                ? new Bound(Comparator.GE, limit)
                : new Bound(Comparator.LE, requireNonNull(limitMax));
    }
}
