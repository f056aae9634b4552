package org.ecoplan.testkit.architecture.good.assignment.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** A use case without a caller: it needs no scope. */
public class MarkingOverdue {
    private final Assignments assignments;

    MarkingOverdue(Assignments assignments) {
        this.assignments = assignments;
    }

    public Uni<Void> on(LocalDate day) {
        return Panache.withTransaction(() -> assignments.openOn(day)).replaceWithVoid();
    }
}
