package org.ecoplan.indicator.target.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a target are measured by (基期值).
 *
 * @param change whether they are the change itself, such as 增量 or 降幅, so that they need no baseline
 * @param value the level of the baseline, absent for {@code change}
 */
public record Reference(boolean change, @Nullable BigDecimal value) {

    public static Reference level(BigDecimal value) {
        return new Reference(false, value);
    }

    public static Reference ofChange() {
        return new Reference(true, null);
    }
}
