package org.ecoplan.indicator.reading.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a series can be at all; registry data.
 *
 * @param missingCodes values that loggers write for "no value" (缺测代码)
 * @param lowest least value that can be, absent without one
 * @param highest greatest one, absent without one
 * @param drift by how much a drifting instrument may stand below {@code lowest}
 */
public record Plausibility(
        TreeSet<BigDecimal> missingCodes,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        BigDecimal drift) {

    /** What a value is worth. */
    enum Worth {
        GOOD,
        DRIFTING,
        IMPOSSIBLE
    }

    public static Plausibility of(
            Collection<BigDecimal> missingCodes,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable BigDecimal drift) {
        return new Plausibility(new TreeSet<>(missingCodes), lowest, highest, drift == null ? BigDecimal.ZERO : drift);
    }

    Worth of(BigDecimal value) {
        if (missingCodes.contains(value) || highest != null && value.compareTo(highest) > 0) {
            return Worth.IMPOSSIBLE;
        }
        if (lowest == null || value.compareTo(lowest) >= 0) {
            return Worth.GOOD;
        }
        return value.compareTo(lowest.subtract(drift)) >= 0 ? Worth.DRIFTING : Worth.IMPOSSIBLE;
    }
}
