package org.ecoplan.indicator.registry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
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
 * @param binding absent while it has the series that was made for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorView(
        int indicatorId,
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
        @Nullable BindingView binding,
        List<RuleView> rules) {

    /** Who bound it to its series, and when. */
    public record BindingView(String boundBy, Instant boundAt) {}

    static IndicatorView of(RegisteredIndicator registered) {
        RegisteredIndicator.Binding binding = registered.binding();
        RegisteredIndicator.TaskPlace task = registered.task();
        return new IndicatorView(
                registered.id(),
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
                binding == null ? null : new BindingView(binding.by(), binding.at()),
                RuleView.of(registered));
    }
}
