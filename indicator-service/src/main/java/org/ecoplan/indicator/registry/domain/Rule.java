package org.ecoplan.indicator.registry.domain;

import org.jspecify.annotations.Nullable;

/**
 * A target made a rule. One good-quality observation that breaks it is a breach, {@link #RECOVERY_COUNT} good
 * ones in a row that keep it are the recovery.
 *
 * @param inForce absent when the target is not evaluable
 * @param notEvaluable why not, absent for an evaluable one
 */
public record Rule(
        Target target, @Nullable InForce inForce, @Nullable NotEvaluable notEvaluable) {
    public static final int RECOVERY_COUNT = 2;

    public boolean isEvaluable() {
        return notEvaluable == null;
    }

    /** Whether readings of its indicator are kept, be it that they decide it or not. */
    boolean takesReadings() {
        return notEvaluable == null || notEvaluable.takesReadings();
    }
}
