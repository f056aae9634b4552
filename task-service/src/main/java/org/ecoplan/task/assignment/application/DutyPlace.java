package org.ecoplan.task.assignment.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of duties, in either order.
 *
 * @param nextDue absent where nothing is due
 */
public record DutyPlace(
        UUID planId,
        int position,
        String unitCode,
        AssignmentId id,
        @Nullable LocalDate nextDue) {

    public static DutyPlace of(Assignment assignment) {
        return new DutyPlace(
                assignment.task().planId(),
                assignment.task().position(),
                assignment.duty().unitCode(),
                assignment.id(),
                assignment.nextDue());
    }
}
