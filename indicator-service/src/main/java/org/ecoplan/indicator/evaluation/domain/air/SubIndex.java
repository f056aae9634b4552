package org.ecoplan.indicator.evaluation.domain.air;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.Rounding;

/**
 * The individual air quality index of one pollutant, IAQI (空气质量分指数). Source: HJ 633, formula (1): all results are
 * rounded up to a whole number.
 *
 * @param averaging of the concentration
 * @param concentration as measured
 * @param rounded as it went into the formula
 * @param unit of both
 * @param index none where the column ends and the version gives no index above it
 * @param words the arithmetic
 */
public record SubIndex(
        Pollutant pollutant,
        Averaging averaging,
        BigDecimal concentration,
        BigDecimal rounded,
        String unit,
        Optional<Integer> index,
        String words) {

    static SubIndex of(
            IndexTables tables, Averaging averaging, Averaging columnName, Pollutant pollutant, BigDecimal value) {
        IndexTables.Column column = tables.column(pollutant, columnName);
        BigDecimal rounded = Rounding.toPlaces(value, column.places());
        List<BigDecimal> concentrations = column.concentrations();
        int last = concentrations.size() - 1;
        String said = pollutant.symbol() + " " + averaging.words() + " " + value.toPlainString() + " " + column.unit()
                + (rounded.compareTo(value) == 0 ? "" : ",修约为 " + rounded.toPlainString());
        if (rounded.compareTo(concentrations.get(last)) > 0) {
            boolean stays = column.above() == IndexTables.Above.STAYS;
            String end = said + ",高于 " + concentrations.get(last).toPlainString() + ","
                    + (stays ? "分指数为 " + tables.steps().get(last) : "不计算分指数");
            Optional<Integer> index = stays ? Optional.of(tables.steps().get(last)) : Optional.empty();
            return new SubIndex(pollutant, averaging, value, rounded, column.unit(), index, end);
        }
        int upper = 1;
        while (rounded.compareTo(concentrations.get(upper)) > 0) {
            upper++;
        }
        Step step = new Step(
                concentrations.get(upper - 1),
                concentrations.get(upper),
                tables.steps().get(upper - 1),
                tables.steps().get(upper));
        int index = step.at(rounded);
        return new SubIndex(
                pollutant,
                averaging,
                value,
                rounded,
                column.unit(),
                Optional.of(index),
                said + ":" + step.words(rounded) + ",进位取整为 " + index);
    }

    /** The stretch of a column between two of its steps. */
    private record Step(BigDecimal low, BigDecimal high, int lowIndex, int highIndex) {

        int at(BigDecimal value) {
            return Fraction.of(highIndex - lowIndex)
                    .times(Fraction.of(value).minus(Fraction.of(low)))
                    .dividedBy(Fraction.of(high).minus(Fraction.of(low)))
                    .plus(Fraction.of(lowIndex))
                    .rounded(0, RoundingMode.CEILING)
                    .intValueExact();
        }

        String words(BigDecimal value) {
            return "(" + highIndex + "-" + lowIndex + ")/(" + high.toPlainString() + "-" + low.toPlainString() + ")×("
                    + value.toPlainString() + "-" + low.toPlainString() + ")+" + lowIndex;
        }
    }
}
