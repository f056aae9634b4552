package org.ecoplan.task.assignment.application;

import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** A duty that is not closed out, as a round asks for its report. */
public record LiveDuty(
        AssignmentId assignmentId,
        UUID taskId,
        int position,
        String ordinal,
        String title,
        String unitCode,
        String unitName) {}
