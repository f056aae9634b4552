package org.ecoplan.task.report.domain;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecoplan.task.obligation.domain.ObligationId;

/**
 * What is reached of a dated point by now (完成数).
 *
 * @param obligation the dated point, such as a stage of a target
 * @param value at most 18 digits before and 6 after the point; negative only where the measure is a rate
 * @param measure unit of measure as the plan writes it, such as {@code 个} or {@code %}
 */
public record Figure(ObligationId obligation, BigDecimal value, String measure) {
    /** The names of its parts in a content. */
    static final Set<String> PARTS = Set.of("obligationId", "value", "measure");

    private static final Pattern RATE = Pattern.compile("[%％‰]|百分|千分");

    /** Whether there can be so much: only a rate of change falls below zero. */
    boolean isPossible() {
        return value.signum() >= 0 || RATE.matcher(measure).find();
    }

    /** One text for one figure, however its zeros are written. */
    String written() {
        return obligation.value() + " " + value.stripTrailingZeros().toPlainString() + " " + measure;
    }
}
