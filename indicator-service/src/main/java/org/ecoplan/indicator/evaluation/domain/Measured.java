package org.ecoplan.indicator.evaluation.domain;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * A figure as the laboratory or the instrument gave it, or the mean of several.
 *
 * @param value what is counted: the figure itself, or half of the detection limit where nothing was found
 * @param figures of how many figures it is the mean, 1 for a figure itself
 * @param undetected in how many of them nothing was found (未检出)
 */
public record Measured(BigDecimal value, int figures, int undetected) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public static Measured of(BigDecimal value) {
        return new Measured(value, 1, 0);
    }

    /** Nothing found counts as half of the detection limit (检出限的一半). Source: 环办监测函〔2020〕82号, 第7条. */
    public static Measured belowLimit(BigDecimal detectionLimit) {
        if (detectionLimit.signum() <= 0) {
            throw new IllegalArgumentException("no detection limit: " + detectionLimit);
        }
        return new Measured(detectionLimit.divide(TWO), 1, 1);
    }

    /** The mean of several; what was not found in any of them is still told. */
    public static Measured mean(BigDecimal mean, Collection<Measured> several) {
        return new Measured(
                mean,
                several.stream().mapToInt(Measured::figures).sum(),
                several.stream().mapToInt(Measured::undetected).sum());
    }

    /** Whether anything was found (检出). */
    public boolean detected() {
        return undetected < figures;
    }

    /** In a sentence: the figure, or that nothing was found and what is counted for it. */
    public String words() {
        String figure = value.toPlainString();
        if (figures == 1) {
            return detected() ? figure : "未检出,以检出限的一半 " + figure + " 计";
        }
        return "均值 " + figure + "(" + figures + " 个监测值的均值"
                + (undetected == 0 ? "" : ",其中 " + undetected + " 个未检出,以检出限的一半计") + ")";
    }
}
