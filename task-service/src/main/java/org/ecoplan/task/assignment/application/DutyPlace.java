package org.ecoplan.task.assignment.application;

import java.util.UUID;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** A place in the list of duties, which follows plan, task and unit. */
public record DutyPlace(UUID planId, int position, String unitCode, AssignmentId id) {

    public static DutyPlace of(Assignment assignment) {
        return new DutyPlace(
                assignment.task().planId(),
                assignment.task().position(),
                assignment.duty().unitCode(),
                assignment.id());
    }
}
