package org.ecoplan.plan.notice.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is written from: the plan as issued, and its figures as frozen.
 *
 * @param asOf the day at whose end the figures stood
 * @param all figures of the plan as a whole; reports are those that fell due in the period
 * @param sinceNewYear reports that fell due since the year began (年初以来累计)
 * @param before reports that fell due before the period
 */
public record NoticeBasis(
        UUID planId,
        String planTitle,
        ReportingPeriod period,
        LocalDate asOf,
        Counts all,
        Counts sinceNewYear,
        Counts before,
        List<OfTask> tasks,
        List<OfUnit> units,
        List<OfTarget> targets) {

    /** A task. */
    public record OfTask(
            UUID taskId,
            String ordinal,
            @Nullable String action,
            String title,
            List<String> leadUnits,
            Counts counts) {}

    /** A unit. */
    public record OfUnit(String code, String name, Counts counts) {}

    /**
     * A target that is due in the period.
     *
     * @param standing how it stands, absent where nobody has told
     */
    public record OfTarget(
            String indicator,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable String unit,
            LocalDate by,
            String quote,
            List<Reached> reached,
            @Nullable Standing standing) {}

    /**
     * How a target stands (目标状态).
     *
     * @param state such as MET or MISSED
     * @param actual the figure that it is judged by, absent without one
     * @param completion 完成率 in percent
     */
    public record Standing(
            String state,
            @Nullable BigDecimal actual,
            @Nullable String period,
            @Nullable BigDecimal completion) {}

    /**
     * What a series that measures the target reached in a period.
     *
     * @param place 断面 or 点位, absent where none is registered
     * @param valid whether there was enough data
     */
    public record Reached(
            String series,
            @Nullable String place,
            String period,
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal value,
            @Nullable String unit,
            boolean valid) {}
}
