package org.ecoplan.plan.plan.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One level of one indicator at one date, as written (目标).
 *
 * @param everyPeriod must hold all the time (「稳定在」「保持」)
 * @param alternative levels with the same name are either-or (「或」)
 */
public record Target(
        String indicator,
        Comparison comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String unit,
        @Nullable String baseline,
        @Nullable LocalDate by,
        Strength strength,
        boolean everyPeriod,
        @Nullable String alternative,
        List<TerritoryLevel> territories,
        String quote) {

    /** The level that one territory has to reach, or its share (分地区目标). */
    public record TerritoryLevel(String territory, BigDecimal value) {}

    public Target {
        territories = List.copyOf(territories);
    }

    /** Whether figures and comparator go together. */
    public Optional<Refusal> check(String pointer) {
        if (!comparator.hasFigure() && value != null) {
            return Optional.of(Refusal.invalid("FIGURE_NOT_ALLOWED", "该比较方式不带数值", pointer + "/value"));
        }
        boolean isRange = comparator == Comparison.BETWEEN;
        if (isRange && (value == null || valueMax == null || value.compareTo(valueMax) > 0)) {
            return Optional.of(Refusal.invalid("BAD_RANGE", "区间须有下限和上限,且下限不大于上限", pointer + "/valueMax"));
        }
        if (!isRange && valueMax != null) {
            return Optional.of(Refusal.invalid("FIGURE_NOT_ALLOWED", "只有区间才有上限", pointer + "/valueMax"));
        }
        return Optional.empty();
    }
}
