package org.ecoplan.plan.reading.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 计划年度: the years by which dates without a printed year are read.
 *
 * @param annual  year of an annual plan, null for a plan of several years
 * @param current year of 今年 and of dates without a year, null where the text gives none
 */
public record PlanYears(@Nullable Integer annual, @Nullable Integer current) {

    public static final PlanYears UNKNOWN = new PlanYears(null, null);

    /** Last day of an annual plan: the deadline of a level that has none of its own. */
    public @Nullable LocalDate annualEnd() {
        return annual == null ? null : LocalDate.of(annual, 12, 31);
    }

    @Nullable
    Integer unprinted() {
        return annual != null ? annual : current;
    }
}
