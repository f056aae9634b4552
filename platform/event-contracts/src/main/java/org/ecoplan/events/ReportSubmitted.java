package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit handed in a report, for the first time or again.
 *
 * @param submission 1-based count of the submissions of this report
 * @param progress 0..100
 * @param contentHash SHA-256 of the submitted content, hexadecimal
 * @param daysLate calendar days after the round's own deadline, 0 when in time
 * @param metObligations ids of the dated points that it says are reached; absent in events of before the field
 * @param unasked true for a report that no round asked for: its roundId names its own occasion, its due date the day on
 *     which it was begun; absent otherwise
 * @param evidence ids of the evidence files that it rests on; absent in events of before the field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        int daysLate,
        @Nullable List<UUID> metObligations,
        @Nullable Boolean unasked,
        @Nullable List<UUID> evidence)
        implements AboutReport {

    /** Of a report that a round asked for. */
    public ReportSubmitted(
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
            int daysLate,
            @Nullable List<UUID> metObligations) {
        this(
                reportId,
                roundId,
                assignmentId,
                planId,
                taskId,
                organisation,
                period,
                unitCode,
                submission,
                progress,
                contentHash,
                submittedAt,
                due,
                daysLate,
                metObligations,
                null,
                null);
    }
}
