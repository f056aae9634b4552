package org.ecoplan.plan.plan.domain;

import java.util.Optional;
import org.ecoplan.kernel.Comparator;

/**
 * How a target compares (比较方式): the shared {@link Comparator}s and those that only a document says.
 */
public enum Comparison {
    GE,
    GT,
    LE,
    LT,
    EQ,
    ABOUT,
    RANK_LE,
    /** 退出后N名: the rank counted from the bottom is greater than N; the others learn of it as a verdict in words */
    RANK_OUT_OF_LAST,
    INCREASE_GE,
    DECREASE_GE,
    GROWTH_GE,
    BETWEEN,
    ZERO,
    QUALITATIVE,
    SUPERIOR;

    /** Empty where no figure of ours can be held against the level. */
    public Optional<Comparator> shared() {
        return this == RANK_OUT_OF_LAST ? Optional.empty() : Optional.of(Comparator.valueOf(name()));
    }

    /** Whether a level of this kind has a figure of its own. */
    public boolean hasFigure() {
        return this != ZERO && this != QUALITATIVE && this != SUPERIOR;
    }
}
