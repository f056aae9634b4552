package org.ecoplan.indicator.registry.domain;

import java.util.UUID;

/** The stable name under which feeds push and people ask: {@code 757d30dd-1-2}. */
public final class SeriesCode {
    private static final int LEADING_DIGITS_OF_THE_PLAN = 8;

    private SeriesCode() {}

    /**
     * @param position 1-based place of the task in its plan
     * @param number 1-based place of the indicator in its task
     */
    public static String of(UUID planId, int position, int number) {
        return start(planId) + "-" + position + "-" + number;
    }

    /**
     * {@code 757d30dd-h1-2}.
     *
     * @param position 1-based place of the target among the headline targets of its plan
     * @param number 1-based place of the indicator in the target
     */
    public static String ofHeadline(UUID planId, int position, int number) {
        return start(planId) + "-h" + position + "-" + number;
    }

    private static String start(UUID planId) {
        return planId.toString().substring(0, LEADING_DIGITS_OF_THE_PLAN);
    }
}
