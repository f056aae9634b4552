package org.ecoplan.task.round.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that changed which reports a round expects (应报范围变更). The set is fixed when the round opens; nothing
 * but such a decision changes it.
 *
 * @param by account of who decided; absent where a plan was closed, which is on record with the plan
 * @param unit code of that person's unit
 */
public record ExpectationDecision(
        DecisionId id,
        RoundId round,
        Effect effect,
        Cause cause,
        Instant at,
        @Nullable String by,
        @Nullable String unit,
        String reason) {

    /** What the coordinating office decides. */
    public static ExpectationDecision ofTheOffice(
            RoundId round, Effect effect, Instant at, String by, @Nullable String unit, String reason) {
        return new ExpectationDecision(
                new DecisionId(UUID.randomUUID()), round, effect, Cause.OFFICE, at, by, unit, reason);
    }

    /** What a step decides that gives a duty to another unit. */
    public static ExpectationDecision ofReassignment(
            RoundId round, Instant at, String by, @Nullable String unit, String reason) {
        return new ExpectationDecision(
                new DecisionId(UUID.randomUUID()), round, Effect.ADDED, Cause.DUTY_REASSIGNED, at, by, unit, reason);
    }

    /** What becomes of the set. */
    public enum Effect {
        /** 增列 */
        ADDED,
        /** 免报 */
        RELEASED
    }

    /** What the decision was about. */
    public enum Cause {
        /** the set itself (协调办公室决定) */
        OFFICE,
        /** a duty, by the step that ended it (销号、改派、免除) */
        DUTY_ENDED,
        /** a duty that took over one of another unit (改派), by the step that gave it to its unit */
        DUTY_REASSIGNED,
        /** the plan (方案结束) */
        PLAN_CLOSED
    }
}
