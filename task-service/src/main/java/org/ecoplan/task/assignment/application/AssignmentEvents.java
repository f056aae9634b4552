package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.ecoplan.task.assignment.domain.Assignment;

/** Tells others what became of duties; part of the running transaction. */
public interface AssignmentEvents {

    Uni<Void> assigned(List<AssignedDuty> duties);

    Uni<Void> acknowledged(Assignment assignment, Instant at);
}
