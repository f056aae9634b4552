package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit handed in a report, for the first time or again.
 *
 * @param submission 1-based count of the submissions of this report
 * @param progress 0..100
 * @param contentHash SHA-256 of the submitted content, hexadecimal
 * @param daysLate calendar days after the round's own deadline, 0 when in time
 */
public record ReportSubmitted(
        UUID reportId,
        UUID roundId,
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String period,
        String unitCode,
        int submission,
        int progress,
        String contentHash,
        Instant submittedAt,
        LocalDate due,
        int daysLate) {}
