package org.ecoplan.indicator.target.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a target wants, as the plan words it.
 *
 * @param value absent where the plan prints none
 * @param valueMax the upper figure of BETWEEN
 * @param baseline whether it is measured by a baseline (基期)
 * @param baselineYear year of the baseline, absent where it is none
 * @param start the day on which the plan was issued
 * @param by last day of its stage, absent where neither target nor plan has one
 * @param eachMonths length in months of the periods in each of which it has to hold, absent for a stage
 * @param rankedAmong how many are ranked, and {@code outOfLast}: not among the last so many (退出后N名)
 */
public record Goal(
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String unit,
        boolean baseline,
        @Nullable Integer baselineYear,
        LocalDate start,
        @Nullable LocalDate by,
        @Nullable Integer eachMonths,
        @Nullable Integer rankedAmong,
        @Nullable Integer outOfLast) {
    private static final BigDecimal POLLUTANTS = BigDecimal.valueOf(6);

    /** The same where its figure is how many of the six pollutants keep their limits (六项达标): all of them. */
    public Goal ofAllPollutants() {
        return new Goal(
                Comparator.GE, POLLUTANTS, null, "项", false, null, start, by, eachMonths, rankedAmong, outOfLast);
    }
}
