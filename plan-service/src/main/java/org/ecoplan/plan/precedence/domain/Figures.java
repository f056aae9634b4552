package org.ecoplan.plan.precedence.domain;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures that keep a level, as an interval: of two levels the one is stricter whose figures all keep the other too.
 *
 * @param low absent without a lower end
 * @param high absent without an upper end
 */
record Figures(
        @Nullable BigDecimal low,
        boolean lowIsOut,
        @Nullable BigDecimal high,
        boolean highIsOut) {
    private static final Figures NOTHING_HAPPENS = new Figures(null, false, BigDecimal.ZERO, false);

    /** Of a level that has a figure; changes to a baseline are the larger the stricter. */
    static Figures keeping(Level level) {
        BigDecimal value = level.value();
        return switch (level.comparator()) {
            case GE, INCREASE_GE, DECREASE_GE, GROWTH_GE -> from(value, false);
            case GT -> from(value, true);
            case LE, RANK_LE -> upTo(value, false);
            case LT -> upTo(value, true);
            case ZERO -> NOTHING_HAPPENS;
            case EQ -> new Figures(value, false, value, false);
            case ABOUT -> about(requireNonNull(value));
            case BETWEEN ->
                level.baseline() == null ? new Figures(value, false, level.valueMax(), false) : from(value, false);
            case QUALITATIVE, SUPERIOR -> throw new IllegalArgumentException(level.comparator() + " has no figure");
        };
    }

    boolean areWithin(Figures others) {
        return keepsLow(others) && keepsHigh(others);
    }

    private boolean keepsLow(Figures others) {
        if (others.low == null) {
            return true;
        }
        int order = low == null ? -1 : low.compareTo(others.low);
        return order > 0 || order == 0 && (lowIsOut || !others.lowIsOut);
    }

    private boolean keepsHigh(Figures others) {
        if (others.high == null) {
            return true;
        }
        int order = high == null ? 1 : high.compareTo(others.high);
        return order < 0 || order == 0 && (highIsOut || !others.highIsOut);
    }

    private static Figures from(@Nullable BigDecimal value, boolean out) {
        return new Figures(value, out, null, false);
    }

    private static Figures upTo(@Nullable BigDecimal value, boolean out) {
        return new Figures(null, false, value, out);
    }

    /** 左右: a tenth to each side, as {@link org.ecoplan.kernel.Comparator#ABOUT} has it. */
    private static Figures about(BigDecimal value) {
        BigDecimal tenth = value.abs().movePointLeft(1);
        return new Figures(value.subtract(tenth), false, value.add(tenth), false);
    }
}
