package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated point of a duty that was reported as reached is not: the unit or the office took it back. It is open again;
 * where its deadline is over, {@link TaskOverdue} follows.
 *
 * @param what the obligation in the document's words
 * @param reportId the report that takes it back, absent when the office does
 * @param reason the office's reason, absent where none was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObligationReopened(
        UUID assignmentId,
        UUID obligationId,
        UUID planId,
        UUID taskId,
        String organisation,
        String unitCode,
        String what,
        LocalDate deadline,
        int deadlineVersion,
        @Nullable UUID reportId,
        @Nullable String reason,
        Instant reopenedAt)
        implements AboutObligation {}
