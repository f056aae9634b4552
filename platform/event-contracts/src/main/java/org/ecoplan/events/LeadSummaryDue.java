package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A lead unit owes the summary of a task (牵头单位汇总) and its last day comes near or is over.
 *
 * @param unitCode of the lead unit
 * @param rung {@code DUE_IN_3} before the last day, {@code LATE} after it
 * @param daysOver calendar days since the last day, negative before it
 */
public record LeadSummaryDue(
        UUID summaryId,
        UUID roundId,
        UUID planId,
        UUID taskId,
        String organisation,
        String period,
        String ordinal,
        String title,
        String unitCode,
        LocalDate due,
        String rung,
        int daysOver,
        Instant crossedAt) {

    /** The rung after the last day: the leader is told too. */
    public static final String LATE = "LATE";
}
