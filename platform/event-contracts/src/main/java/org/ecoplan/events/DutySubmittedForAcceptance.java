package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit asks for the acceptance of a duty (提请验收).
 *
 * @param statement what was done
 * @param evidence numbers or titles, at least one
 * @param openPartsReason why the lead unit asks although parts of others are open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DutySubmittedForAcceptance(
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        String statement,
        List<String> evidence,
        @Nullable String openPartsReason,
        Instant submittedAt)
        implements AboutDuty {}
