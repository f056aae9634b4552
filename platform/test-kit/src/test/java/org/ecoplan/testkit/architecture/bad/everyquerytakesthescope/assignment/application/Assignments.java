package org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;

public interface Assignments {
    Uni<List<String>> titles();

    Uni<Assignment> get(String id, CallerScope scope);
}
