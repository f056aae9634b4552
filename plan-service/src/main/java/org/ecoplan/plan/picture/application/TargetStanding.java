package org.ecoplan.plan.picture.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a target of a plan stands (目标评价), as indicator-service told.
 *
 * @param targetId the target as the plan has it
 * @param state such as MET or MISSED
 * @param actual the figure that it is judged by, absent without one
 * @param actualPeriod its period, such as {@code 2025-H1}
 * @param actualTo last day of that period
 * @param completion 完成率 in percent
 */
public record TargetStanding(
        UUID planId,
        UUID targetId,
        String organisation,
        int revision,
        String state,
        @Nullable BigDecimal actual,
        @Nullable String actualPeriod,
        @Nullable LocalDate actualTo,
        @Nullable BigDecimal completion) {}
