package org.ecoplan.testkit.architecture.good.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.testkit.architecture.good.assignment.domain.Assignment;
import org.ecoplan.testkit.architecture.good.assignment.domain.AssignmentId;

/** A use case with a caller. */
public class AcknowledgingAssignment {
    private final Assignments assignments;
    private final Changes changes;

    AcknowledgingAssignment(Assignments assignments, Changes changes) {
        this.assignments = assignments;
        this.changes = changes;
    }

    public Uni<List<Assignment>> seenBy(CallerScope scope) {
        return assignments.seenBy(scope);
    }

    public Uni<List<Assignment>> all() {
        return assignments.allForEverybody();
    }

    @WithTransaction
    public Uni<Assignment> acknowledge(CallerScope scope, AssignmentId id) {
        return assignments
                .find(scope, id)
                .map(Optional::orElseThrow)
                .flatMap(assignments::save)
                .call(() -> changes.note(scope, "ACKNOWLEDGED"));
    }
}
