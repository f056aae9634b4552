package org.ecoplan.indicator.evaluation.domain.water;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.evaluation.domain.Measured;
import org.ecoplan.indicator.evaluation.domain.Rounding;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * The comprehensive trophic state index of a lake, TLI(∑) (综合营养状态指数). Source: 环办〔2011〕22号, 二、(三).
 *
 * @param index to one decimal place
 * @param parts the index of each item with its weight
 */
public record TrophicIndex(StandardVersion method, BigDecimal index, TrophicState state, List<Part> parts) {
    private static final int PLACES = 1;
    private static final int PLACES_OF_A_PART = 4;

    /**
     * @param index {@code 10 × (constant + slope × ln value)}
     * @param weight square of the correlation over the sum of all squares
     */
    public record Part(TrophicMethod.Item item, Measured measured, BigDecimal index, BigDecimal weight) {

        public String words() {
            return "TLI(" + item.name() + ")=10×("
                    + item.constant().toPlainString() + (item.slope().signum() < 0 ? "-" : "+")
                    + item.slope().abs().toPlainString() + "×ln"
                    + measured.value().toPlainString() + ")=" + index.toPlainString() + ",权重" + weight.toPlainString()
                    + (measured.detected() ? "" : "," + measured.words());
        }
    }

    /**
     * Refused when one of the items is missing or not positive: with less the index is another.
     *
     * @param values by code of the item, in its unit
     */
    public static Outcome<TrophicIndex> of(TrophicMethod method, Map<String, Measured> values) {
        double squares = 0;
        for (TrophicMethod.Item item : method.items()) {
            Measured value = values.get(item.code());
            if (value == null) {
                return Outcome.refused(
                        Refusal.invalid("ITEM_MISSING", "缺少" + item.name() + ",综合营养状态指数不予计算", "/values"));
            }
            if (value.value().signum() <= 0) {
                return Outcome.refused(Refusal.invalid("VALUE_NOT_POSITIVE", item.name() + "须大于零", "/values"));
            }
            squares += square(item);
        }
        double sum = 0;
        List<Part> parts = new ArrayList<>();
        for (TrophicMethod.Item item : method.items()) {
            Measured value = requireNonNull(values.get(item.code()));
            double index = 10
                    * (item.constant().doubleValue()
                            + item.slope().doubleValue()
                                    * StrictMath.log(value.value().doubleValue()));
            double weight = square(item) / squares;
            sum += weight * index;
            parts.add(new Part(item, value, rounded(index, PLACES_OF_A_PART), rounded(weight, PLACES_OF_A_PART)));
        }
        BigDecimal index = rounded(sum, PLACES);
        return Outcome.done(new TrophicIndex(method.standard(), index, method.stateOf(index), List.copyOf(parts)));
    }

    private static double square(TrophicMethod.Item item) {
        double correlation = item.correlation().doubleValue();
        return correlation * correlation;
    }

    private static BigDecimal rounded(double value, int places) {
        return Rounding.toPlaces(BigDecimal.valueOf(value), places);
    }
}
