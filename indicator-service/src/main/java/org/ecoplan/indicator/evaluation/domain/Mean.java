package org.ecoplan.indicator.evaluation.domain;

import java.math.BigDecimal;
import java.util.List;

/** How the values of a period or of several points become one. */
public enum Mean {
    ARITHMETIC("算术平均") {
        @Override
        BigDecimal ofSeveral(List<BigDecimal> values, int places) {
            Fraction sum = values.stream().map(Fraction::of).reduce(Fraction.ZERO, Fraction::plus);
            return sum.dividedBy(Fraction.of(values.size())).rounded(places);
        }
    },
    /**
     * pH: the hydrogen ions are averaged, not their exponents (氢离子浓度平均). A logarithm is not exact; strict arithmetic
     * makes it the same on every machine.
     */
    HYDROGEN_IONS("按氢离子浓度平均") {
        @Override
        BigDecimal ofSeveral(List<BigDecimal> values, int places) {
            double ions = 0;
            for (BigDecimal value : values) {
                ions += StrictMath.pow(10, -value.doubleValue());
            }
            return Rounding.toPlaces(BigDecimal.valueOf(-StrictMath.log10(ions / values.size())), places);
        }
    };

    private final String words;

    Mean(String words) {
        this.words = words;
    }

    /**
     * @param places decimal places of the result
     * @throws IllegalArgumentException of no values
     */
    public BigDecimal of(List<BigDecimal> values, int places) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the mean of nothing");
        }
        return ofSeveral(values, places);
    }

    abstract BigDecimal ofSeveral(List<BigDecimal> values, int places);

    public String words() {
        return words;
    }
}
