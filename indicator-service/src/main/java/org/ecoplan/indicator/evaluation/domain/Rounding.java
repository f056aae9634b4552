package org.ecoplan.indicator.evaluation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding of figures (数值修约): half to even, in one step from the value as measured. Source: GB/T 8170-2008, clause 3. */
public final class Rounding {
    static final RoundingMode MODE = RoundingMode.HALF_EVEN;

    private Rounding() {}

    /** Rounded to the interval 10 to the power of minus {@code places}. Clauses 3.1 and 3.2. */
    public static BigDecimal toPlaces(BigDecimal value, int places) {
        BigDecimal rounded = value.setScale(places, MODE);
        return places < 0 ? rounded.setScale(0) : rounded;
    }

    /**
     * Rounded to half a unit or a fifth of a unit of a place (0.5 or 0.2 单位修约). Clause 3.4.
     *
     * @param parts 2 for half a unit, 5 for a fifth
     */
    public static BigDecimal toPartOfUnit(BigDecimal value, int places, int parts) {
        if (parts != 2 && parts != 5) {
            throw new IllegalArgumentException("no interval of GB/T 8170: 1/" + parts);
        }
        BigDecimal count = BigDecimal.valueOf(parts);
        return toPlaces(value.multiply(count), places).divide(count, Math.max(places, 0) + 1, RoundingMode.UNNECESSARY);
    }
}
