package org.ecoplan.indicator.evaluation.domain;

import java.math.BigDecimal;
import java.util.List;

/** How the values of a period or of several points become one. */
public enum Mean {
    ARITHMETIC("算术平均") {
        @Override
        Fraction ofSeveral(List<Fraction> values) {
            return Fraction.sum(values).dividedBy(Fraction.of(values.size()));
        }
    },
    /**
     * pH: the hydrogen ions are averaged, not their exponents (氢离子浓度平均). A logarithm is not exact; strict arithmetic
     * makes it the same on every machine.
     */
    HYDROGEN_IONS("按氢离子浓度平均") {
        @Override
        Fraction ofSeveral(List<Fraction> values) {
            double ions = 0;
            for (Fraction value : values) {
                ions += StrictMath.pow(10, -value.rounded(DIGITS_OF_A_DOUBLE).doubleValue());
            }
            return Fraction.of(BigDecimal.valueOf(-StrictMath.log10(ions / values.size())));
        }
    };

    private static final int DIGITS_OF_A_DOUBLE = 16;

    private final String words;

    Mean(String words) {
        this.words = words;
    }

    /**
     * @param places decimal places of the result
     * @throws IllegalArgumentException of no values
     */
    public BigDecimal of(List<BigDecimal> values, int places) {
        return of(values.stream().map(Fraction::of).toList()).rounded(places);
    }

    /**
     * Not rounded.
     *
     * @throws IllegalArgumentException of no values
     */
    public Fraction of(List<Fraction> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the mean of nothing");
        }
        return ofSeveral(values);
    }

    abstract Fraction ofSeveral(List<Fraction> values);

    public String words() {
        return words;
    }
}
