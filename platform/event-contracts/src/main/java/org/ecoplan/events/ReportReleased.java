package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The coordinating office decided that a round does not expect a report any more (免报). It was not handed in.
 *
 * @param due last day of the round
 * @param reason why
 */
public record ReportReleased(
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
        String reason,
        Instant releasedAt)
        implements AboutReport {}
