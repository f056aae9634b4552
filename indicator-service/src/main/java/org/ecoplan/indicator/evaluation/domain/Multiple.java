package org.ecoplan.indicator.evaluation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * By how many times a limit is exceeded (超标倍数): to two places; where that would be nothing, to the first place that is not,
 * for what exceeds does not exceed by 0.00.
 */
public final class Multiple {
    private static final int PLACES = 2;

    private Multiple() {}

    /** @throws IllegalArgumentException when the value does not exceed the limit */
    public static BigDecimal of(BigDecimal value, BigDecimal limit) {
        if (value.compareTo(limit) <= 0) {
            throw new IllegalArgumentException(value + " does not exceed " + limit);
        }
        Fraction over = Fraction.of(value).minus(Fraction.of(limit)).dividedBy(Fraction.of(limit));
        int places = PLACES;
        BigDecimal multiple = over.rounded(places, RoundingMode.HALF_EVEN);
        while (multiple.signum() == 0) {
            places++;
            multiple = over.rounded(places, RoundingMode.HALF_EVEN);
        }
        return multiple;
    }
}
