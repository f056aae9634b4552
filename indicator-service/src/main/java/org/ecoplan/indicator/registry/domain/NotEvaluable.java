package org.ecoplan.indicator.registry.domain;

import java.util.Optional;

/** Why single readings cannot decide a target; domain vocabulary of the plans' target wordings. */
public enum NotEvaluable {
    NO_FIGURE("目标未给出数值"),
    NEEDS_TOLERANCE("「左右」类目标须先确定允许偏差"),
    NEEDS_RANKING("位次目标须以外部排名判定"),
    NEEDS_BASELINE("较基期变化的目标须先有基期值"),
    COUNTS_EVENTS("零发生目标按事件计数判定"),
    NEEDS_VERDICT("定性目标须由人判定"),
    AWAITS_SUPERIOR("等待上级下达目标值");

    private final String title;

    NotEvaluable(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Empty when a single reading decides. */
    static Optional<NotEvaluable> of(Target target) {
        return switch (target.comparator()) {
            case GE, GT, LE, LT, EQ -> missing(target.value() == null);
            case BETWEEN -> missing(target.value() == null || target.valueMax() == null);
            case ABOUT -> Optional.of(NEEDS_TOLERANCE);
            case RANK_LE -> Optional.of(NEEDS_RANKING);
            case INCREASE_GE, DECREASE_GE, GROWTH_GE -> Optional.of(NEEDS_BASELINE);
            case ZERO -> Optional.of(COUNTS_EVENTS);
            case QUALITATIVE -> Optional.of(NEEDS_VERDICT);
            case SUPERIOR -> Optional.of(AWAITS_SUPERIOR);
        };
    }

    private static Optional<NotEvaluable> missing(boolean figure) {
        return figure ? Optional.of(NO_FIGURE) : Optional.empty();
    }
}
