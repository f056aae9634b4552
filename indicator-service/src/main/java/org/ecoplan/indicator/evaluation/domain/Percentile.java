package org.ecoplan.indicator.evaluation.domain;

import java.util.List;

/**
 * The percentile of a series (百分位数): the value at rank {@code 1 + (n − 1) · p}, linear between two neighbours. Source: HJ
 * 663-2013, annex A.
 */
public final class Percentile {
    private static final Fraction HUNDRED = Fraction.of(100);

    private Percentile() {}

    /**
     * Exact, not rounded.
     *
     * @param percent such as 95
     * @throws IllegalArgumentException of no values, or outside of 0 to 100
     */
    public static Fraction of(List<Fraction> values, int percent) {
        if (values.isEmpty() || percent < 0 || percent > 100) {
            throw new IllegalArgumentException("no percentile " + percent + " of " + values.size() + " values");
        }
        List<Fraction> sorted = values.stream().sorted().toList();
        Fraction behindFirst = Fraction.of((long) (sorted.size() - 1) * percent).dividedBy(HUNDRED);
        int below = behindFirst.numerator().divide(behindFirst.denominator()).intValueExact();
        Fraction low = sorted.get(below);
        if (below == sorted.size() - 1) {
            return low;
        }
        Fraction high = sorted.get(below + 1);
        return low.plus(high.minus(low).times(behindFirst.minus(Fraction.of(below))));
    }
}
