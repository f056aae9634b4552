package org.ecoplan.indicator.registry.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A target (目标) as the issued plan words it.
 *
 * @param by the date of its stage (阶段), absent when the plan prints none
 * @param continuous holds at every observation (「稳定在」, 「保持」), not only from {@code by} on
 */
public record Target(
        RuleId id,
        IndicatorName indicator,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable LocalDate by,
        String strength,
        boolean continuous,
        String quote) {

    /** First day on which an observation is held against the target. */
    LocalDate startsOn(LocalDate planIssuedOn) {
        return by == null || continuous ? planIssuedOn : by;
    }
}
