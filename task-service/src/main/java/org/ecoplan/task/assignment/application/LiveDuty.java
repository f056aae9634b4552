package org.ecoplan.task.assignment.application;

import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;

/**
 * A duty that is not closed out, as a round asks for its report.
 *
 * @param number its place in the order in which the duties of its plan came
 */
public record LiveDuty(
        long number,
        AssignmentId assignmentId,
        UUID taskId,
        String planTitle,
        String ordinal,
        String title,
        String unitCode,
        String unitName) {}
