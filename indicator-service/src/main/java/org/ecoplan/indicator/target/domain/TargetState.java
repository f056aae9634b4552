package org.ecoplan.indicator.target.domain;

import java.util.Collection;
import java.util.List;

/** How a target stands (目标状态). */
public enum TargetState {
    NOT_DUE("未到期"),
    ON_TRACK("达到序时进度"),
    BEHIND("滞后"),
    MET("完成"),
    MISSED("未完成"),
    /** Too little valid data, or a figure that nobody has entered. */
    NOT_EVALUABLE("无法评价"),
    PENDING_VERDICT("待认定"),
    AWAITING_SUPERIOR("待上级下达");

    private static final List<TargetState> BEST_FIRST =
            List.of(MET, ON_TRACK, NOT_DUE, BEHIND, PENDING_VERDICT, AWAITING_SUPERIOR, NOT_EVALUABLE, MISSED);
    private static final List<TargetState> WORST_FIRST =
            List.of(MISSED, NOT_EVALUABLE, PENDING_VERDICT, AWAITING_SUPERIOR, BEHIND, NOT_DUE, ON_TRACK, MET);

    private final String words;

    TargetState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Of targets of which one is enough (或): missed only when each of them is. */
    public static TargetState anyOf(Collection<TargetState> states) {
        return first(BEST_FIRST, states);
    }

    /** Of targets each of which has to be reached (均): met only when each of them is. */
    public static TargetState allOf(Collection<TargetState> states) {
        return first(WORST_FIRST, states);
    }

    private static TargetState first(List<TargetState> order, Collection<TargetState> states) {
        return order.stream().filter(states::contains).findFirst().orElseThrow();
    }
}
