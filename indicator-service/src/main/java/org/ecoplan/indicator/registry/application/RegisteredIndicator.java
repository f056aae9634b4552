package org.ecoplan.indicator.registry.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.registry.domain.NotEvaluable;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it is registered.
 *
 * @param id place in the order of registration
 * @param seriesCode absent when no rule of it can be decided by readings
 */
public record RegisteredIndicator(
        int id,
        @Nullable String seriesCode,
        String name,
        @Nullable String unit,
        UUID planId,
        UUID taskId,
        String ordinal,
        String taskTitle,
        List<RegisteredRule> rules) {

    /** One of its rules; days and obstacle as in the domain. */
    public record RegisteredRule(
            UUID ruleId,
            String comparator,
            @Nullable BigDecimal limit,
            @Nullable BigDecimal limitMax,
            String strength,
            String clause,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            int recoveryCount,
            @Nullable NotEvaluable notEvaluable) {}
}
