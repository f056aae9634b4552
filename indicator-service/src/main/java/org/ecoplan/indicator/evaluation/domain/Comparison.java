package org.ecoplan.indicator.evaluation.domain;

import java.math.BigDecimal;

/** How a figure is held against a limit. Source: GB/T 8170-2008, clause 4.3; {@link #RAW} where nothing is said (4.3.1). */
public enum Comparison {
    /** With all the digits that it has (全数值比较法). Clause 4.3.2. */
    RAW("全数值比较法") {
        @Override
        public BigDecimal compared(BigDecimal value, BigDecimal limit) {
            return value;
        }
    },
    /** Rounded to the digits that the limit is written with (修约值比较法). Clause 4.3.3. */
    ROUNDED("修约值比较法") {
        @Override
        public BigDecimal compared(BigDecimal value, BigDecimal limit) {
            return Rounding.toPlaces(value, limit.scale());
        }
    };

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    /** What of the value is compared with the limit. */
    public abstract BigDecimal compared(BigDecimal value, BigDecimal limit);

    public boolean isAtMost(BigDecimal value, BigDecimal limit) {
        return compared(value, limit).compareTo(limit) <= 0;
    }

    public boolean isAtLeast(BigDecimal value, BigDecimal limit) {
        return compared(value, limit).compareTo(limit) >= 0;
    }

    public String words() {
        return words;
    }
}
