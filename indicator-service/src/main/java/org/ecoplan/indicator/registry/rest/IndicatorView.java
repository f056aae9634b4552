package org.ecoplan.indicator.registry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.registry.application.RegisteredIndicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its rules, also one that readings cannot decide.
 *
 * @param series code of its series, absent when it has none; each of its rules then says why
 * @param territory the one territory (地区) whose figure it is, absent for the whole
 * @param headline whether it stands outside the tasks (主要目标); task, ordinal and title are then absent
 * @param unitCodes who is told of a breach
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorView(
        String indicator,
        @Nullable String unit,
        @Nullable String series,
        @Nullable String territory,
        UUID planId,
        boolean headline,
        @Nullable UUID taskId,
        @Nullable String ordinal,
        @Nullable String taskTitle,
        List<String> unitCodes,
        List<RuleView> rules) {

    static IndicatorView of(RegisteredIndicator registered) {
        RegisteredIndicator.TaskPlace task = registered.task();
        return new IndicatorView(
                registered.name(),
                registered.unit(),
                registered.seriesCode(),
                registered.territory(),
                registered.planId(),
                task == null,
                task == null ? null : task.taskId(),
                task == null ? null : task.ordinal(),
                task == null ? null : task.title(),
                registered.unitCodes(),
                RuleView.of(registered));
    }
}
