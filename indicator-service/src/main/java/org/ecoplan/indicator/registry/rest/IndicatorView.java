package org.ecoplan.indicator.registry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.registry.application.RegisteredIndicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its rules, also one that readings cannot decide.
 *
 * @param series code of its series, absent when it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorView(
        String indicator,
        @Nullable String unit,
        @Nullable String series,
        UUID planId,
        UUID taskId,
        String ordinal,
        String taskTitle,
        List<RuleView> rules) {

    static IndicatorView of(RegisteredIndicator registered) {
        return new IndicatorView(
                registered.name(),
                registered.unit(),
                registered.seriesCode(),
                registered.planId(),
                registered.taskId(),
                registered.ordinal(),
                registered.taskTitle(),
                RuleView.of(registered));
    }
}
