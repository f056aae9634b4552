package org.ecoplan.indicator.evaluation.domain.air;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.Fraction;

/**
 * Good and heavily polluted days of a period (优良天数, 重污染天数). Days of sand-dust count as all others. Source: HJ 663.
 *
 * @param valid days with an index
 */
public record GoodDays(int valid, int good, int heavy) {

    /** @param days the indices of the days, those without an index are not valid */
    public static GoodDays of(AirAssessment method, Collection<AirQualityIndex> days) {
        int[] indices = days.stream()
                .map(AirQualityIndex::index)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        int good = 0;
        int heavy = 0;
        for (int index : indices) {
            good += index <= method.goodUpTo() ? 1 : 0;
            heavy += index > method.heavyAbove() ? 1 : 0;
        }
        return new GoodDays(indices.length, good, heavy);
    }

    /** Share of good days in percent (优良天数比例), absent without a valid day. */
    public Optional<Fraction> share() {
        return valid == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(good).times(Fraction.of(100)).dividedBy(Fraction.of(valid)));
    }
}
