package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The value of a series in a period that has ended (时段统计值), or another one in its place after late or corrected readings.
 *
 * @param station 点位 and {@code section} 断面, absent where none is registered
 * @param period {@code 2025-03}, {@code 2025-Q1}, {@code 2025-H1} or {@code 2025}; {@code from} its first, {@code to} its last day
 * @param rule what the value is, such as a mean or a percentile, in words
 * @param value absent where there is nothing, or not enough, to compute it of
 * @param valid whether there is enough data for it
 * @param counted how many values went into it, and {@code of} what these are
 * @param lacking why it is not valid, empty where it is
 * @param standards number and version of the standards that it is computed by, empty for a plain figure
 * @param knownAt the readings that were received by then are in it
 * @param revision 1 for the first value of the period, one more for each that takes its place
 * @param targets the targets of plans that the series measures, none for a series by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodValueComputed(
        String series,
        String organisation,
        String indicator,
        @Nullable String unit,
        @Nullable String station,
        @Nullable String section,
        String period,
        LocalDate from,
        LocalDate to,
        String rule,
        @Nullable BigDecimal value,
        boolean valid,
        int counted,
        String of,
        List<String> lacking,
        List<String> standards,
        Instant knownAt,
        int revision,
        List<MeasuredTarget> targets) {

    /**
     * A target that the series measures.
     *
     * @param taskId absent for a target outside the tasks (主要目标)
     * @param targetId as the plan has it; of the figure of one territory the name-based UUID of target and territory
     * @param territory the one territory (地区) whose figure it is, absent for the whole
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeasuredTarget(
            UUID planId,
            @Nullable UUID taskId,
            UUID targetId,
            @Nullable String territory) {}
}
