package org.ecoplan.indicator.registry.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A target (目标) as the issued plan words it.
 *
 * @param by the date of its stage (阶段), absent when the plan prints none
 * @param continuous holds at every observation (「稳定在」, 「保持」), not only from {@code by} on
 * @param alternatives name of the group of which one target is enough (或), absent when it stands alone
 * @param owners codes of the units whose figure it is, beside the lead units; empty for the figure of all
 */
public record Target(
        RuleId id,
        IndicatorName indicator,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable LocalDate by,
        Strength strength,
        boolean continuous,
        String quote,
        @Nullable String alternatives,
        List<String> owners) {

    /** How firm it is. */
    public enum Strength {
        /** 约束性 */
        BINDING,
        /** 预期性: 力争、基本; not reaching it is no fault */
        ASPIRATIONAL
    }

    public Target {
        owners = List.copyOf(owners);
    }
}
