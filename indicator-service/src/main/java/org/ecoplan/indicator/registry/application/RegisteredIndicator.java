package org.ecoplan.indicator.registry.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.registry.domain.NotEvaluable;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it is registered.
 *
 * @param id place in the order of registration
 * @param seriesCode absent when readings of it would decide nothing, which each of its rules then says
 * @param territory the one territory whose figure it is, absent for the whole
 * @param task absent for a target outside the tasks (主要目标)
 * @param unitCodes who is told of a breach
 * @param binding absent while it has the series that was made for it
 */
public record RegisteredIndicator(
        int id,
        @Nullable String seriesCode,
        String name,
        @Nullable String unit,
        @Nullable String territory,
        UUID planId,
        @Nullable TaskPlace task,
        List<String> unitCodes,
        @Nullable Binding binding,
        List<RegisteredRule> rules) {

    /** Who bound it to its series, and when. */
    public record Binding(String by, Instant at) {}

    /** What people call it: the territory stands before the name unless the name begins with it. */
    public String label() {
        return territory == null || name.startsWith(territory) ? name : territory + name;
    }

    /** The task that it belongs to. */
    public record TaskPlace(UUID taskId, String ordinal, String title) {}

    /** One of its rules; days, obstacle and group as in the domain. */
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
            @Nullable NotEvaluable notEvaluable,
            @Nullable String alternatives) {}
}
