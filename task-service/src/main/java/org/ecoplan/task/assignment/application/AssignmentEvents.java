package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.ecoplan.task.assignment.domain.Assignment;

/** Tells others what became of duties; part of the running transaction. */
public interface AssignmentEvents {

    /** @param provisional whether the last day to sign rests on a calendar year that is not loaded */
    Uni<Void> assigned(List<Assignment> assignments, Predicate<Assignment> provisional);

    Uni<Void> acknowledged(Assignment assignment, Instant at);
}
