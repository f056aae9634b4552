package org.ecoplan.indicator.registry.domain;

import java.util.Optional;

/** Why single readings cannot decide a target; domain vocabulary of the plans' target wordings. */
public enum NotEvaluable {
    NO_FIGURE("目标未给出数值", false),
    NEEDS_TOLERANCE("「左右」类目标须先确定允许偏差", true),
    NEEDS_RANKING("位次目标须以外部排名判定", true),
    NEEDS_BASELINE("较基期变化的目标须先有基期值", true),
    COUNTS_EVENTS("零发生目标按事件计数判定", false),
    NEEDS_VERDICT("定性目标须由人判定", false),
    AWAITS_SUPERIOR("等待上级下达目标值", false),
    EITHER_OR("「或」类目标达到其中一项即可,须各项合并判定,单项未达到不报警", true),
    ASPIRATIONAL("预期性目标(力争、基本)未达到不算未达标,不报警", true),
    NO_DATE("目标未注明完成时限,方案也未注明截止日期", true);

    private final String title;
    private final boolean takesReadings;

    NotEvaluable(String title, boolean takesReadings) {
        this.title = title;
        this.takesReadings = takesReadings;
    }

    public String title() {
        return title;
    }

    /** Whether readings of it are worth keeping although they decide nothing, so that it gets a series. */
    boolean takesReadings() {
        return takesReadings;
    }

    /** Empty when the wording is one that a single reading can be held against. */
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
