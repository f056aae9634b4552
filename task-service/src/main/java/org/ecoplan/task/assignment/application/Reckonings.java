package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.Obligation;

/**
 * Writes what a duty has reached by now. What is taken back is recorded and told, and stands on the ladder again: where
 * its deadline is over it is overdue with its true date, and nothing is made up for of the days between. Runs in the
 * caller's transaction.
 */
@ApplicationScoped
class Reckonings {
    private final Assignments assignments;
    private final RetractedClaims retracted;
    private final ClaimEvents events;
    private final Ladder ladder;

    Reckonings(Assignments assignments, RetractedClaims retracted, ClaimEvents events, Ladder ladder) {
        this.assignments = assignments;
        this.retracted = retracted;
        this.events = events;
        this.ladder = ladder;
    }

    Uni<Void> apply(Assignment.Reckoning reckoning, Retraction retraction) {
        Uni<Assignment> saved = assignments.save(reckoning.assignment());
        return reckoning.takenBack().isEmpty()
                ? saved.replaceWithVoid()
                : saved.flatMap(assignment -> takeBack(assignment, reckoning.takenBack(), retraction));
    }

    private Uni<Void> takeBack(Assignment assignment, List<Obligation> takenBack, Retraction retraction) {
        List<OpenObligation> open = takenBack.stream()
                .map(obligation -> OpenObligation.of(assignment, obligation))
                .toList();
        return retracted
                .addAll(assignment.task().organisation(), takenBack, retraction)
                .flatMap(done -> events.reopened(open, retraction))
                .flatMap(done -> ladder.resume(open));
    }
}
