package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** Who has something to end when a duty ends; runs in the transaction of the step that ends it. */
public interface DutyEndListener {

    /** @param scope of who ended it */
    Uni<Void> ended(CallerScope scope, AssignmentId duty);

    /** The same for many that ended with a revision of their plan. */
    Uni<Void> ended(EndedDuties duties);
}
