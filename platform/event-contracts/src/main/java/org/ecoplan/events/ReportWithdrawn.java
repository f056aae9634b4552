package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit took back the report that it handed in, before it was reviewed (撤回). The report is expected as before; what it
 * said is reached is open again.
 *
 * @param submission which submission was taken back, 1-based
 * @param due last day of the round, which does not move
 */
public record ReportWithdrawn(
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
        Instant withdrawnAt)
        implements AboutReport {}
