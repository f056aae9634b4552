package org.ecoplan.indicator.evaluation.domain;

import java.util.Set;

/** How long a period is for which a value is computed (统计时段), the shortest first. */
public enum PeriodKind {
    DAY("日"),
    MONTH("月"),
    QUARTER("季度"),
    HALF_YEAR("半年"),
    YEAR("年");

    /** Those that are made of months. */
    public static final Set<PeriodKind> OF_MONTHS = Set.of(QUARTER, HALF_YEAR, YEAR);

    private final String words;

    PeriodKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
