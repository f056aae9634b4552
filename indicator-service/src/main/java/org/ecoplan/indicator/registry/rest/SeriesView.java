package org.ecoplan.indicator.registry.rest;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.registry.application.RegisteredIndicator;
import org.jspecify.annotations.Nullable;

/** A series with its rules; the other fields as those of {@link IndicatorView}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesView(
        String code,
        String indicator,
        @Nullable String unit,
        @Nullable String territory,
        UUID planId,
        boolean headline,
        @Nullable UUID taskId,
        @Nullable String ordinal,
        @Nullable String taskTitle,
        List<String> unitCodes,
        List<RuleView> rules) {

    static SeriesView of(RegisteredIndicator registered) {
        RegisteredIndicator.TaskPlace task = registered.task();
        return new SeriesView(
                requireNonNull(registered.seriesCode()),
                registered.name(),
                registered.unit(),
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
