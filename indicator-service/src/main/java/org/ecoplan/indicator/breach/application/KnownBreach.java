package org.ecoplan.indicator.breach.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.breach.domain.Bound;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.WithdrawalReason;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A breach with what it is about.
 *
 * @param planId absent for a rule that no plan sets
 * @param taskId absent for a target outside the tasks (主要目标)
 * @param trigger observation with which it began, as known now
 * @param firstTrigger the one that it was opened with, absent unless late or corrected readings moved the beginning
 * @param recovery absent while it is open
 * @param withdrawal absent unless it was wrong
 * @param rebound whether the target is judged by another series now
 * @param targetEnded whether a revision of the plan has the target no more, or another version of a rule without a plan or none judges, {@code targetEndedOn} and why where that is known
 */
public record KnownBreach(
        BreachId id,
        String series,
        RuleId rule,
        @Nullable UUID planId,
        @Nullable UUID taskId,
        String indicator,
        @Nullable String unit,
        String clause,
        List<String> unitCodes,
        Bound bound,
        Observation trigger,
        @Nullable Observation firstTrigger,
        Instant openedAt,
        @Nullable Observation recovery,
        @Nullable Instant closedAt,
        @Nullable Withdrawal withdrawal,
        @Nullable LocalDate planClosedOn,
        boolean rebound,
        boolean targetEnded,
        @Nullable LocalDate targetEndedOn,
        @Nullable String endReason) {

    /** @param successor the breach in its place, absent when there is none */
    public record Withdrawal(
            Instant at, WithdrawalReason reason, @Nullable BreachId successor) {}

    /** Whether it lasts, ended with its plan, its target or its series, is over, or was wrong. */
    public Breaches.State state() {
        if (withdrawal != null) {
            return Breaches.State.WITHDRAWN;
        }
        if (recovery != null) {
            return Breaches.State.CLOSED;
        }
        return planClosedOn == null && !rebound && !targetEnded ? Breaches.State.OPEN : Breaches.State.ENDED;
    }
}
