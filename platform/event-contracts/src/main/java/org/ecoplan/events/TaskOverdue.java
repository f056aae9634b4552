package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a duty passed and the obligation is still open (逾期).
 *
 * @param rung such as {@code OVERDUE}
 * @param daysOver calendar days since the deadline at the crossing
 * @param level how much the rung presses, 0 (提醒) to 5 (移交问责); absent in events of before there were levels
 * @param speaksTo the posts that the plan's ladder names for the rung; absent for the usual ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskOverdue(
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
        int daysOver,
        Instant crossedAt,
        @Nullable Integer level,
        @Nullable List<String> speaksTo)
        implements AboutObligation {

    /** Of the default ladder. */
    public TaskOverdue(
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
            int daysOver,
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
                daysOver,
                crossedAt,
                null,
                null);
    }
}
