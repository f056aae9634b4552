package org.ecoplan.task.assignment.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentState;
import org.jspecify.annotations.Nullable;

/**
 * Which duties a caller wants to see, and in which order; an absent part does not narrow.
 *
 * @param overdue whether something of it is overdue and its plan goes on
 * @param dueBefore something of it is or was due before that day and is not reached
 * @param lead unit that leads its task
 * @param text part of the title of its task or plan
 * @param mine of the caller's own unit only, not those that it merely sees
 * @param withoutHolder whether its unit is dissolved
 */
public record DutyFilter(
        @Nullable UUID planId,
        @Nullable UUID taskId,
        @Nullable String unitCode,
        @Nullable AssignmentState state,
        @Nullable Boolean overdue,
        @Nullable LocalDate dueBefore,
        @Nullable String lead,
        @Nullable String text,
        boolean mine,
        @Nullable Boolean withoutHolder,
        DutyOrder order) {

    /** All duties of a plan. */
    public static DutyFilter ofPlan(UUID planId) {
        return new DutyFilter(planId, null, null, null, null, null, null, null, false, null, DutyOrder.PLACE);
    }
}
