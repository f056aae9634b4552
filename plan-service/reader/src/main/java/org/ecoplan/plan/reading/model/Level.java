package org.ecoplan.plan.reading.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 目标值: the level to reach as printed.
 *
 * @param value    null for ZERO, QUALITATIVE, SUPERIOR and a comparison with a figure the text does not print
 * @param valueMax upper end of BETWEEN
 * @param unit     unit as printed, with its scale (万亩)
 * @param baseline 基期 as printed
 */
public record Level(
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String unit,
        @Nullable String baseline) {

    public static Level inWords(Comparator comparator) {
        return new Level(comparator, null, null, null, null);
    }
}
