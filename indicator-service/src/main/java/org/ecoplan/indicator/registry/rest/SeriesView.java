package org.ecoplan.indicator.registry.rest;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.registry.application.RegisteredIndicator;
import org.jspecify.annotations.Nullable;

/** A series with its rules. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesView(
        String code,
        String indicator,
        @Nullable String unit,
        UUID planId,
        UUID taskId,
        String ordinal,
        String taskTitle,
        List<RuleView> rules) {

    static SeriesView of(RegisteredIndicator registered) {
        return new SeriesView(
                requireNonNull(registered.seriesCode()),
                registered.name(),
                registered.unit(),
                registered.planId(),
                registered.taskId(),
                registered.ordinal(),
                registered.taskTitle(),
                RuleView.of(registered));
    }
}
