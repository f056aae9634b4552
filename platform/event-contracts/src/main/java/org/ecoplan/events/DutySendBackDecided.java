package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The coordinating office has decided on a duty that was sent back (退回裁定).
 *
 * @param otherUnit who has the duty now, with {@code REASSIGNED} only
 * @param acknowledgeBy new last day to sign, where one was set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DutySendBackDecided(
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        String decision,
        String reason,
        @Nullable String otherUnit,
        @Nullable LocalDate acknowledgeBy,
        Instant decidedAt)
        implements AboutDuty {}
