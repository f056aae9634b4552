package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task was assigned to a unit in a role; the unit has to sign for it (签收).
 *
 * @param finalDeadline last day of the last obligation of the assignment
 * @param provisional the last day to sign rests on a calendar year whose notice is not loaded; absent is no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskAssigned(
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        boolean inherited,
        LocalDate acknowledgeBy,
        @Nullable LocalDate finalDeadline,
        @Nullable Boolean provisional)
        implements AboutDuty {}
