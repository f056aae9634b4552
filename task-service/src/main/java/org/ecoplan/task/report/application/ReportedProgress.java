package org.ecoplan.task.report.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a duty is by one of its reports.
 *
 * @param period the round, such as {@code 2024-Q3}, or the occasion of a report that nobody asked for
 * @param accepted whether another party has accepted it; else it is the unit's word and waits for the review
 * @param progress 0..100
 * @param submittedAt of the submission that counts
 */
public record ReportedProgress(
        UUID dutyId,
        UUID reportId,
        String period,
        boolean accepted,
        int progress,
        Instant submittedAt,
        List<ReportedFigure> figures) {

    /** What it says is reached of a dated point, with the unit of measure as it was written. */
    public record ReportedFigure(UUID obligationId, BigDecimal value, String measure) {}
}
