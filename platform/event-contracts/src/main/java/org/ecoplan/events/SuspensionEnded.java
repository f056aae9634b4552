package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a dated point goes on (恢复计时); where it stood still for a day {@link DeadlineMoved} follows.
 *
 * @param deadline as it was
 * @param from the first day
 * @param lastDay the last day on which it stood still, absent where it never did for a day
 * @param cause {@code EXPIRED} or {@code DECIDED}
 * @param reason why, for people; in the words of whoever decided with {@code DECIDED}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuspensionEnded(
        UUID assignmentId,
        UUID obligationId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        String what,
        LocalDate deadline,
        int deadlineVersion,
        UUID suspensionId,
        LocalDate from,
        @Nullable LocalDate lastDay,
        String cause,
        String reason,
        Instant endedAt)
        implements AboutObligation {}
