package org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.persistence;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.application.Assignment;
import org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.application.Assignments;

class PanacheAssignments implements Assignments {
    @Override
    public Uni<List<String>> titles() {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Assignment> get(String id, CallerScope scope) {
        return Uni.createFrom().item(new Assignment(id));
    }
}
