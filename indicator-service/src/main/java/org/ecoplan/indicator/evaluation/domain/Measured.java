package org.ecoplan.indicator.evaluation.domain;

import java.math.BigDecimal;

/**
 * A figure as the laboratory or the instrument gave it.
 *
 * @param value what is counted: the figure itself, or half of the detection limit where nothing was found
 * @param detected whether anything was found (检出)
 */
public record Measured(BigDecimal value, boolean detected) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public static Measured of(BigDecimal value) {
        return new Measured(value, true);
    }

    /** Nothing found counts as half of the detection limit (检出限的一半). Source: 环办监测函〔2020〕82号, 第7条. */
    public static Measured belowLimit(BigDecimal detectionLimit) {
        if (detectionLimit.signum() <= 0) {
            throw new IllegalArgumentException("no detection limit: " + detectionLimit);
        }
        return new Measured(detectionLimit.divide(TWO), false);
    }

    /** In a sentence: the figure, or that nothing was found and what is counted for it. */
    public String words() {
        String figure = value.toPlainString();
        return detected ? figure : "未检出,以检出限的一半 " + figure + " 计";
    }
}
