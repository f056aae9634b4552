package org.ecoplan.task.assignment.application;

import java.util.UUID;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;

/**
 * Whose a duty is, for features that hang something on it.
 *
 * @param ended with its plan, or closed out, given to another unit, released
 */
public record DutyHolding(AssignmentId id, UUID taskId, String organisation, String unitCode, boolean ended) {

    static DutyHolding of(Assignment duty) {
        return new DutyHolding(
                duty.id(),
                duty.task().taskId(),
                duty.task().organisation(),
                duty.duty().unitCode(),
                !duty.state().isLive());
    }
}
