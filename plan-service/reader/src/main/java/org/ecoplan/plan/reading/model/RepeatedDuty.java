package org.ecoplan.plan.reading.model;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * 周期性义务: a duty that comes back (每季度公开一次), or is due a while after the issue (2个月内备案).
 *
 * @param times       how often in a cycle, 0 for a relative deadline
 * @param afterIssue  time after the issue date, null for a repeated duty
 */
public record RepeatedDuty(
        Cycle cycle,
        int times,
        @Nullable Period afterIssue,
        @Nullable String task,
        String quote,
        Evidence evidence) {

    /** 周期. */
    public enum Cycle {
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        HALF_YEAR_AND_YEAR_END,
        AFTER_ISSUE
    }
}
