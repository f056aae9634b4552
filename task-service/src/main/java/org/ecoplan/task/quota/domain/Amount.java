package org.ecoplan.task.quota.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecoplan.kernel.MeasureUnits;

/**
 * An amount with its unit of measure, brought to a base unit without any loss: 万亩 and 公顷 to 亩 (1 公顷 = 15 亩), 万吨 to
 * 吨, 万千瓦 to 千瓦. Only multiplication is needed, so that no digit is rounded away.
 */
record Amount(BigDecimal value, String base) {
    private static final BigDecimal MU_OF_A_HECTARE = BigDecimal.valueOf(15);
    private static final BigDecimal MU_OF_A_SQUARE_KILOMETRE = BigDecimal.valueOf(1_500);

    /** Rates, concentrations and ranks: the parts of such a figure do not add up to it. */
    private static final Pattern NOT_ADDITIVE = Pattern.compile(".*[%％‰/].*|.*百分点.*|.*百分比.*|位次|名|级|分|分贝|dB|°C|℃|摄氏度");

    /** @param measure as it is written; empty where the figure is a bare number */
    static Amount of(BigDecimal value, String measure) {
        String unit = measure.strip();
        if (unit.length() > 1 && unit.startsWith("万")) {
            return of(value.movePointRight(4), unit.substring(1));
        }
        if (unit.length() > 1 && unit.startsWith("亿")) {
            return of(value.movePointRight(8), unit.substring(1));
        }
        if (MeasureUnits.areSame(unit, "公顷")) {
            return new Amount(value.multiply(MU_OF_A_HECTARE), "亩");
        }
        return MeasureUnits.areSame(unit, "平方公里")
                ? new Amount(value.multiply(MU_OF_A_SQUARE_KILOMETRE), "亩")
                : new Amount(value, unit);
    }

    /** Whether amounts in that unit add up. */
    static boolean isAdditive(String measure) {
        return !NOT_ADDITIVE.matcher(measure.strip()).matches();
    }

    /** The sum; empty where the units are of different kinds. */
    Optional<Amount> plus(Amount other) {
        return MeasureUnits.areSame(base, other.base)
                ? Optional.of(new Amount(value.add(other.value), base))
                : Optional.empty();
    }
}
