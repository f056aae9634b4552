package org.ecoplan.task.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.jspecify.annotations.Nullable;

/** Reads the duties that exist for a caller. */
@ApplicationScoped
public class ReadingDuties {
    private final Assignments assignments;

    ReadingDuties(Assignments assignments) {
        this.assignments = assignments;
    }

    @WithSession
    public Uni<DutyPage> page(CallerScope scope, DutyFilter filter, @Nullable DutyPlace after, int limit) {
        return assignments.page(scope, filter, after, limit);
    }

    @WithSession
    public Uni<Outcome<Assignment>> read(CallerScope scope, AssignmentId id) {
        return assignments
                .find(scope, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }
}
