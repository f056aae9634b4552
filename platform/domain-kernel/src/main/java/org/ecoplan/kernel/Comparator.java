package org.ecoplan.kernel;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a target or rule compares a measured value with its limit. Whether 以上, 以下 include the number follows
 * article 1259 of the Civil Code (民法典).
 *
 * <p>Some compare plain levels and are decided by {@link #holds}; the others need a baseline, a series of
 * periods, a superior's figure or a human verdict.
 */
public enum Comparator {
    /** 达到、不低于、以上 */
    GE((value, limit, max) -> value.compareTo(limit) >= 0),
    /** 优于、高于 */
    GT((value, limit, max) -> value.compareTo(limit) > 0),
    /** 不高于、控制在…以下、以内 */
    LE((value, limit, max) -> value.compareTo(limit) <= 0),
    /** 低于 */
    LT((value, limit, max) -> value.compareTo(limit) < 0),
    EQ((value, limit, max) -> value.compareTo(limit) == 0),
    /** 左右: within a tenth of the limit */
    ABOUT((value, limit, max) ->
            value.subtract(limit).abs().compareTo(limit.abs().movePointLeft(1)) <= 0),
    /** 进入前N名: a rank, 1 is best */
    RANK_LE((value, limit, max) -> value.compareTo(limit) <= 0),
    /** 较基期增加: the difference to the baseline */
    INCREASE_GE,
    /** 较基期下降、减少: percentage points (百分点) as a difference, % relative to the baseline */
    DECREASE_GE,
    /** 年均增长 */
    GROWTH_GE,
    /** N至M, both included */
    BETWEEN((value, limit, max) ->
            value.compareTo(limit) >= 0 && value.compareTo(requireNonNull(max, "BETWEEN needs an upper limit")) <= 0),
    /** 无、不发生、不得出现: a count of events, its limit is always 0 */
    ZERO((value, limit, max) -> value.signum() == 0),
    /** 保持稳定、基本消除: decided by a recorded human verdict */
    QUALITATIVE,
    /** 完成上级下达目标: the figure comes from the superior */
    SUPERIOR;

    private final @Nullable LevelTest test;

    Comparator() {
        this.test = null;
    }

    Comparator(LevelTest test) {
        this.test = test;
    }

    /** Whether a value can be held against the limit without anything else. */
    public boolean comparesLevels() {
        return test != null;
    }

    /**
     * Whether the value keeps the limit.
     *
     * @param limit the figure; may be absent for {@link #ZERO} only
     * @param limitMax the upper figure of {@link #BETWEEN}, else absent
     * @throws IllegalStateException for a comparator that does not compare levels
     */
    public boolean holds(BigDecimal value, @Nullable BigDecimal limit, @Nullable BigDecimal limitMax) {
        if (test == null) {
            throw new IllegalStateException(this + " does not compare levels");
        }
        BigDecimal figure = this == ZERO ? BigDecimal.ZERO : requireNonNull(limit, () -> this + " needs a limit");
        return test.holds(value, figure, limitMax);
    }

    private interface LevelTest {
        boolean holds(BigDecimal value, BigDecimal limit, @Nullable BigDecimal max);
    }
}
