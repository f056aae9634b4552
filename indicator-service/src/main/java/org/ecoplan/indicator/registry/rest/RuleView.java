package org.ecoplan.indicator.registry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.registry.application.RegisteredIndicator;
import org.ecoplan.indicator.registry.application.RegisteredIndicator.RegisteredRule;
import org.ecoplan.indicator.registry.domain.NotEvaluable;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the API shows it.
 *
 * @param recoveryCount good observations in a row that end a breach
 * @param notEvaluable why readings cannot decide it, absent when they can
 * @param alternatives the same for the rules of which one is enough (或), absent when it stands alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(
        UUID ruleId,
        String comparator,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal limitMax,
        @Nullable String unit,
        String strength,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        int recoveryCount,
        String clause,
        boolean evaluable,
        @Nullable ReasonView notEvaluable,
        @Nullable String alternatives) {

    /** @param title in Chinese */
    public record ReasonView(String code, String title) {}

    static List<RuleView> of(RegisteredIndicator indicator) {
        return indicator.rules().stream()
                .map(rule -> of(rule, indicator.unit()))
                .toList();
    }

    private static RuleView of(RegisteredRule rule, @Nullable String unit) {
        NotEvaluable obstacle = rule.notEvaluable();
        return new RuleView(
                rule.ruleId(),
                rule.comparator(),
                rule.limit(),
                rule.limitMax(),
                unit,
                rule.strength(),
                rule.inForceFrom(),
                rule.inForceTo(),
                rule.recoveryCount(),
                rule.clause(),
                obstacle == null,
                obstacle == null ? null : new ReasonView(obstacle.name(), obstacle.title()),
                rule.alternatives());
    }
}
