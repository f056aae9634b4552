package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** Who has something to end when a duty ends; runs in the transaction of the step that ends it. */
public interface DutyEndListener {

    Uni<Void> ended(AssignmentId duty);

    /** The same for many that ended with a revision of their plan. */
    Uni<Void> ended(EndedDuties duties);
}
