package org.ecoplan.plan.reading.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 指标: one level of one indicator at one date.
 *
 * @param by           last day, null where the text gives none
 * @param everyPeriod  稳定在, 保持: holds in every period, not only at the end
 * @param alternative  levels with the same group name are 或: reaching one of them is enough
 * @param territories  分地区 values or 其中 shares of the level
 */
public record ReadTarget(
        String indicator,
        Level level,
        @Nullable LocalDate by,
        Strength strength,
        String quote,
        boolean everyPeriod,
        @Nullable String alternative,
        List<TerritoryValue> territories,
        Evidence evidence) {

    public ReadTarget {
        territories = List.copyOf(territories);
    }
}
