package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** The reports that rounds expect on one duty. */
public interface DutyReports {

    /** Takes back those that were not handed in; what was handed in stays as it is. */
    Uni<Void> withdrawOf(AssignmentId duty);
}
