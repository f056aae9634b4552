package org.ecoplan.plan.reading.indicator;

import java.math.BigDecimal;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * 数量: a figure with the unit printed behind it.
 *
 * @param figure the digits
 * @param end    end of the unit, or of the digits where there is none
 * @param unit   as printed, null where there is none
 */
record Quantity(
        Stretch figure, int end, BigDecimal value, @Nullable String unit, UnitsOfMeasure.Sort sort) {

    /** Unit of a share that does not come out even in per cent: 1/3. */
    static final String FRACTION = "分数";

    int start() {
        return figure.start();
    }

    boolean isPercent() {
        return sort == UnitsOfMeasure.Sort.PERCENT;
    }

    boolean isCount() {
        return sort == UnitsOfMeasure.Sort.COUNTING;
    }

    /** 1/3: no exact value. */
    boolean isUnevenShare() {
        return FRACTION.equals(unit);
    }

    Quantity withUnit(@Nullable String other, UnitsOfMeasure.Sort otherSort) {
        return new Quantity(figure, end, value, other, otherSort);
    }
}
