package org.ecoplan.testkit.architecture.good.assignment.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.testkit.architecture.good.assignment.domain.Assignment;
import org.ecoplan.testkit.architecture.good.assignment.domain.AssignmentId;

/** The port. */
public interface Assignments {
    Uni<List<Assignment>> seenBy(CallerScope scope);

    Uni<Optional<Assignment>> find(CallerScope scope, AssignmentId id);

    Uni<Assignment> save(Assignment assignment);

    Uni<List<Assignment>> allForEverybody();

    Uni<List<Assignment>> openOn(LocalDate day);
}
