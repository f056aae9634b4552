package org.ecoplan.indicator.evaluation.domain.water;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.Measured;

/** The class that one item has for itself, with its arithmetic. */
public record ItemClass(WaterItem item, Measured measured, Comparison comparison, WaterClass waterClass) {

    static ItemClass of(WaterItem item, Measured measured, Comparison comparison) {
        return new ItemClass(item, measured, comparison, item.classOf(measured.value(), comparison));
    }

    /** By how many times the limit of the class is exceeded. */
    public Optional<BigDecimal> multipleOver(WaterClass limiting) {
        return item.multipleOver(limiting, measured.value(), comparison);
    }

    /** The comparison that decided, such as {@code 氨氮 1.2:符合Ⅳ类(≤1.5 mg/L),不符合Ⅲ类(≤1.0 mg/L)}. */
    public String words() {
        String said = item.name() + " " + measured.words() + ":";
        if (waterClass == WaterClass.WORSE_THAN_V) {
            return said + "不符合Ⅴ类(" + item.limitWords(WaterClass.V) + ")";
        }
        String kept = said + "符合" + waterClass.words() + "(" + item.limitWords(waterClass) + ")";
        if (waterClass == WaterClass.I) {
            return kept;
        }
        WaterClass better = WaterClass.values()[waterClass.ordinal() - 1];
        return kept + ",不符合" + better.words() + "(" + item.limitWords(better) + ")";
    }
}
