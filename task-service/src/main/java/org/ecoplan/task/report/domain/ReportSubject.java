package org.ecoplan.task.report.domain;

import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** The duty that a report is about, as it stood when the round opened. */
public record ReportSubject(
        AssignmentId assignmentId,
        UUID taskId,
        String planTitle,
        String ordinal,
        String title,
        String unitCode,
        String unitName) {}
