package org.ecoplan.indicator.registry.domain;

import java.util.List;

/** An indicator (指标) of a task with a rule for each stage of its target. */
public record Indicator(IndicatorName name, List<Rule> rules) {

    /** Whether readings of it decide anything, so that it gets a series. */
    public boolean isMeasured() {
        return rules.stream().anyMatch(Rule::isEvaluable);
    }
}
