package org.ecoplan.plan.precedence.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A level of one indicator as its document words it.
 *
 * @param territory the one territory whose figure it is, absent for the whole
 * @param valueMax the upper figure of BETWEEN
 * @param baseline the baseline (基期) in the words of the document
 * @param by last day to reach it, that of the plan where the target has none
 * @param everyPeriod must hold all the time (「稳定在」「保持」)
 */
public record Level(
        String indicator,
        @Nullable String territory,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String unit,
        @Nullable String baseline,
        @Nullable LocalDate by,
        boolean everyPeriod,
        String quote) {

    /** Itself where comparator and figures go together. */
    public Outcome<Level> check(String pointer) {
        if (comparator == Comparator.BETWEEN && value != null && valueMax != null && value.compareTo(valueMax) > 0) {
            return Outcome.refused(Refusal.invalid("BAD_RANGE", "区间下限大于上限", pointer + "/valueMax"));
        }
        boolean wantsOne = comparator != Comparator.ZERO
                && comparator != Comparator.QUALITATIVE
                && comparator != Comparator.SUPERIOR;
        if (wantsOne == (value == null)) {
            return Outcome.refused(Refusal.invalid("BAD_FIGURE", "比较方式与数值不符", pointer + "/value"));
        }
        return (comparator == Comparator.BETWEEN) == (valueMax == null)
                ? Outcome.refused(Refusal.invalid("BAD_FIGURE", "只有区间才有上限,且区间须有上限", pointer + "/valueMax"))
                : Outcome.done(this);
    }

    boolean hasFigure() {
        return switch (comparator) {
            case QUALITATIVE, SUPERIOR -> false;
            case ZERO -> true;
            case BETWEEN -> value != null && valueMax != null;
            default -> value != null;
        };
    }
}
