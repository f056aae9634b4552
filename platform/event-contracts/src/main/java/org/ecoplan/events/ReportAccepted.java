package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer of another party than the unit accepted a report (审核通过): what it says is no mere claim any more.
 *
 * @param submission which submission was accepted, 1-based
 * @param contentHash SHA-256 of the content that was read and accepted
 * @param progress 0..100, as accepted
 * @param daysLate how late that submission came; an acceptance does not change it
 * @param remark what the reviewer adds, absent for nothing
 * @param acceptedObligations ids of the dated points that the report says are reached and that are accepted with it;
 *     absent in events of before the field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportAccepted(
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
        int progress,
        int daysLate,
        String reviewerUnit,
        @Nullable String remark,
        Instant acceptedAt,
        @Nullable List<UUID> acceptedObligations)
        implements AboutReport {}
