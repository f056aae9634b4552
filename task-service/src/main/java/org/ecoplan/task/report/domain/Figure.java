package org.ecoplan.task.report.domain;

import java.math.BigDecimal;
import org.ecoplan.task.obligation.domain.ObligationId;

/**
 * What is reached of a dated point by now (完成数).
 *
 * @param obligation the dated point, such as a stage of a target
 * @param value at most 18 digits before and 6 after the point
 * @param measure unit of measure as the plan writes it, such as {@code 个} or {@code %}
 */
public record Figure(ObligationId obligation, BigDecimal value, String measure) {

    /** One text for one figure, however its zeros are written. */
    String written() {
        return obligation.value() + " " + value.stripTrailingZeros().toPlainString() + " " + measure;
    }
}
