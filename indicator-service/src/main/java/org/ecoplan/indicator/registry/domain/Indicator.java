package org.ecoplan.indicator.registry.domain;

import java.util.List;
import java.util.Optional;

/** An indicator (指标) of a task with a rule for each stage of its target. */
public record Indicator(IndicatorName name, List<Rule> rules) {

    /** Whether readings of it are worth keeping, so that it gets a series. */
    public boolean isMeasured() {
        return rules.stream().anyMatch(Rule::takesReadings);
    }

    /** Between which values it lies by its nature; empty where its unit says all there is to say. */
    public Optional<ValueBounds> bounds() {
        return ValueBounds.of(this);
    }

    /** Codes of the units whose figure it is, beside the lead units. */
    public List<String> owners() {
        return rules.stream()
                .flatMap(rule -> rule.target().owners().stream())
                .distinct()
                .toList();
    }
}
