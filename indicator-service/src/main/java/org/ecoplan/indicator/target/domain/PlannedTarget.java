package org.ecoplan.indicator.target.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A target (目标) as the issued plan words it.
 *
 * @param territory the one territory whose figure it is, absent for the whole
 * @param strength BINDING or ASPIRATIONAL
 * @param tempo WEEK, MONTH, QUARTER, HALF_YEAR or YEAR in each of which it has to hold
 * @param baseline the baseline (基期) in the words of the plan
 * @param groupKey the same for targets that are reached together, with {@code groupRule} ANY_OF (或) or ALL_OF (均)
 */
public record PlannedTarget(
        UUID id,
        String indicator,
        @Nullable String unit,
        @Nullable String territory,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable LocalDate by,
        String strength,
        boolean continuous,
        @Nullable String tempo,
        @Nullable String baseline,
        @Nullable BigDecimal baselineValue,
        @Nullable String baselinePeriod,
        @Nullable Integer rankedAmong,
        @Nullable Integer rankOutOfLast,
        String quote,
        @Nullable String groupKey,
        @Nullable String groupRule) {
    private static final int QUARTER = 3;
    private static final Pattern OF_WHOLE_PERIODS = Pattern.compile("浓度|平均|均值|天数|空气质量|排名");

    /** The same with the level that a superior requires; baseline and words stay those of the plan. */
    public PlannedTarget under(SuperiorLevel superior) {
        return new PlannedTarget(
                id,
                indicator,
                superior.unit(),
                territory,
                superior.comparator(),
                superior.value(),
                superior.valueMax(),
                superior.by(),
                strength,
                superior.continuous(),
                tempo,
                baseline,
                baselineValue,
                baselinePeriod,
                rankedAmong,
                rankOutOfLast,
                quote,
                groupKey,
                groupRule);
    }

    /** What it wants of a plan that was issued on a day and ends on another. */
    public Goal goal(LocalDate issuedOn, @Nullable LocalDate planEnd) {
        return new Goal(
                comparator,
                value,
                valueMax,
                unit,
                baseline != null || baselineValue != null,
                baselineYear(),
                issuedOn,
                by == null ? planEnd : by,
                eachMonths(),
                rankedAmong,
                rankOutOfLast);
    }

    /**
     * Whether its figures are of all days of a period: means, counts of days, ranks and events. A month of it says nothing
     * about the year.
     */
    public boolean isOfWholePeriods() {
        return comparator == Comparator.ZERO
                || comparator == Comparator.RANK_LE
                || OF_WHOLE_PERIODS.matcher(indicator).find();
    }

    /** What the plan itself prints of the baseline. */
    public @Nullable Reference printedReference() {
        return baselineValue == null ? null : Reference.level(baselineValue);
    }

    private @Nullable Integer baselineYear() {
        return baselinePeriod != null && baselinePeriod.matches("\\d{4}") ? Integer.valueOf(baselinePeriod) : null;
    }

    /** What is to hold always is looked at quarter by quarter; of a week no value is kept, so a month stands for it. */
    private @Nullable Integer eachMonths() {
        if (tempo == null) {
            return continuous ? QUARTER : null;
        }
        return switch (tempo) {
            case "YEAR" -> 12;
            case "HALF_YEAR" -> 6;
            case "QUARTER" -> QUARTER;
            default -> 1;
        };
    }
}
