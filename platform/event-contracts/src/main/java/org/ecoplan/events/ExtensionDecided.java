package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The coordinating office has approved or refused a later deadline (延期审批); where it was approved {@link DeadlineMoved}
 * follows.
 *
 * @param deadline as it was when it was decided
 * @param proposed the last day that the unit asked for
 * @param decision {@code APPROVED} or {@code REFUSED}
 * @param approved the new last day, with {@code APPROVED} only; not later than asked for
 * @param reason in the words of whoever decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtensionDecided(
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
        UUID extensionId,
        LocalDate proposed,
        String decision,
        @Nullable LocalDate approved,
        String reason,
        Instant decidedAt)
        implements AboutObligation {}
