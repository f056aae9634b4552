package org.ecoplan.indicator.evaluation.domain.air;

import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.indicator.evaluation.domain.Fraction;

/** The composite index of ambient air (环境空气质量综合指数): the sum of all C over S. Source: 城市环境空气质量排名技术规定. */
final class CompositeIndex {
    private CompositeIndex() {}

    /** @param quotient concentration over its second grade limit */
    record Term(Fraction quotient, BigDecimal weight) {}

    static BigDecimal of(List<Term> terms, int places) {
        return terms.stream()
                .map(term -> term.quotient().times(Fraction.of(term.weight())))
                .reduce(Fraction.ZERO, Fraction::plus)
                .rounded(places);
    }
}
