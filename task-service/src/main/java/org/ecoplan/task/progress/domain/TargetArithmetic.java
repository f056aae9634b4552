package org.ecoplan.task.progress.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kernel.MeasureUnits;
import org.jspecify.annotations.Nullable;

/**
 * The figure of one target beside what is reported of it. Only a level that has to be reached (达到) has a rate: what a
 * unit reports of a change (增加、下降) may be the change or the level, and the words do not tell which.
 *
 * @param value the figure to reach
 * @param measure its unit of measure
 * @param baseline the level at the start where the plan prints it
 * @param by last day
 */
public record TargetArithmetic(
        String comparator,
        @Nullable BigDecimal value,
        @Nullable String measure,
        @Nullable BigDecimal baseline,
        LocalDate by) {
    private static final Set<String> LEVELS = Set.of("GE", "GT");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Why no rate can be told of a figure that is reported in some unit. */
    public Optional<String> noRate(@Nullable String reportedMeasure) {
        if (!LEVELS.contains(comparator)) {
            return Optional.of("该类目标不计完成率");
        }
        if (value == null || value.signum() <= 0) {
            return Optional.of("目标值未定");
        }
        if (reportedMeasure == null) {
            return Optional.of("尚未报送完成数");
        }
        return MeasureUnits.areSame(measure, reportedMeasure)
                ? Optional.empty()
                : Optional.of("报送的计量单位“%s”与目标的“%s”不同".formatted(reportedMeasure, measure == null ? "" : measure));
    }

    /** Whether a rate can be told of it once a figure is reported. */
    public boolean isRated() {
        return LEVELS.contains(comparator) && value != null && value.signum() > 0;
    }

    /** 完成率 = reported ÷ target, in per cent to one decimal, half up; ask {@link #noRate} first. */
    public Optional<BigDecimal> rate(BigDecimal reported, String reportedMeasure) {
        return value == null || noRate(reportedMeasure).isPresent()
                ? Optional.empty()
                : Optional.of(ALL.multiply(reported).divide(value, 1, RoundingMode.HALF_UP));
    }

    /**
     * The level on a day of the even course from the baseline (序时进度), for a level whose baseline is printed.
     *
     * @param stops for which days its clock stood still
     */
    public Optional<BigDecimal> expected(LocalDate start, List<Stop> stops, LocalDate today) {
        return value == null || baseline == null || !LEVELS.contains(comparator) || by.isBefore(start)
                ? Optional.empty()
                : Optional.of(new Course(start, by, stops).between(baseline, value, today));
    }
}
