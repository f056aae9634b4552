package org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;

public class ReadingAssignments {
    private final Assignments assignments;

    ReadingAssignments(Assignments assignments) {
        this.assignments = assignments;
    }

    public Uni<List<String>> all() {
        return Uni.createFrom().voidItem().flatMap(nothing -> assignments.titles());
    }

    public Uni<Assignment> one(CallerScope scope, String id) {
        return assignments.get(id, scope);
    }
}
