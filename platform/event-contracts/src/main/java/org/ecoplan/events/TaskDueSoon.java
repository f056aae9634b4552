package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a duty comes near: a rung of the ladder before the deadline was crossed.
 *
 * @param what the obligation in the document's words
 * @param rung such as {@code DUE_IN_7}
 * @param daysLeft calendar days from the day of the crossing to the deadline
 * @param level how much the rung presses, 0 (提醒) to 5 (移交问责); absent in events of before there were levels
 * @param speaksTo the posts that the plan's ladder names for the rung; absent for the usual ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskDueSoon(
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
        String rung,
        int daysLeft,
        Instant crossedAt,
        @Nullable Integer level,
        @Nullable List<String> speaksTo)
        implements AboutObligation {

    /** Of the default ladder. */
    public TaskDueSoon(
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
            String rung,
            int daysLeft,
            Instant crossedAt) {
        this(
                assignmentId,
                obligationId,
                planId,
                taskId,
                organisation,
                ordinal,
                title,
                unitCode,
                role,
                what,
                deadline,
                deadlineVersion,
                rung,
                daysLeft,
                crossedAt,
                null,
                null);
    }
}
