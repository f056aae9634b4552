package org.ecoplan.indicator.breach.domain;

import org.jspecify.annotations.Nullable;

/** What a judgement changes. */
public sealed interface Finding {

    /**
     * A breach nobody was told of.
     *
     * @param breach open, or over already when the same readings show it (late data)
     */
    record Began(ToldBreach breach) implements Finding {}

    /** The open breach has met its condition of recovery. */
    record Recovered(ToldBreach breach, Observation recovery) implements Finding {}

    /** Late or corrected data shows another beginning of the same breach; nobody is told again. */
    record BeginningMoved(ToldBreach breach) implements Finding {}

    /** Late or corrected data shows another recovery of the same breach; nobody is told again. */
    record RecoveryMoved(ToldBreach breach, Observation recovery) implements Finding {}

    /**
     * What was told does not hold.
     *
     * @param successor the breach that takes its place, absent when there is none
     */
    record Withdrawn(
            ToldBreach breach,
            WithdrawalReason reason,
            @Nullable BreachId successor) implements Finding {}
}
