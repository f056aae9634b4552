package org.ecoplan.indicator.target.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a target stands on a day, with the arithmetic.
 *
 * @param actual the figure that it is judged by, absent without one
 * @param expected what should be reached by the end of the period of {@code actual} (序时应达), absent where there is no path
 * @param completion 完成率 in percent, absent where it means nothing
 * @param yearBefore the figure of the same period of the year before
 * @param missing what is not known, empty where nothing lacks
 * @param words the arithmetic
 */
public record Evaluation(
        TargetState state,
        @Nullable Figure actual,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal yearBefore,
        List<String> missing,
        String words) {

    public Evaluation {
        missing = List.copyOf(missing);
    }

    static Evaluation without(TargetState state, String missing) {
        return new Evaluation(state, null, null, null, null, List.of(missing), "缺少" + missing);
    }
}
