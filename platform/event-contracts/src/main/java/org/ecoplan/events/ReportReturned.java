package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A reviewer of another party than the unit returned a report (退回): the unit mends it and hands it in again. What the
 * report said is reached is open again; an {@link ObligationReopened} told of each before.
 *
 * @param submission which submission was returned, 1-based
 * @param contentHash SHA-256 of the content that was read
 * @param due last day of the round, which does not move
 * @param points places of the content that are to be mended, empty where the reason says it all
 * @param acceptanceVoided whether the report had been accepted before
 */
public record ReportReturned(
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
        int submission,
        String contentHash,
        LocalDate due,
        String reviewerUnit,
        String reason,
        List<Point> points,
        boolean acceptanceVoided,
        Instant returnedAt)
        implements AboutReport {

    /**
     * One place to mend.
     *
     * @param pointer JSON pointer into the content of the report
     */
    public record Point(String pointer, String remark) {}
}
