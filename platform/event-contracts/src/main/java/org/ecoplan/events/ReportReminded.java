package org.ecoplan.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The coordinating office reminds a unit of a report that its round waits for (催报).
 *
 * @param due last day of the round; it may be over
 * @param remindedOn the day, local date in Asia/Shanghai
 */
public record ReportReminded(
        UUID reportId,
        UUID roundId,
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String period,
        String ordinal,
        String title,
        String unitCode,
        LocalDate due,
        LocalDate remindedOn)
        implements AboutReport {}
