package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.task.obligation.domain.DutyObligations;
import org.ecoplan.task.obligation.domain.Obligation;

/**
 * Writes what a duty has reached by now. What is taken back is recorded and told, and stands on the ladder again: where
 * its deadline is over it is overdue with its true date, and nothing is made up for of the days between. Runs in the
 * caller's transaction.
 */
@ApplicationScoped
class Reckonings {
    private final Obligations obligations;
    private final RetractedClaims retracted;
    private final ClaimEvents events;
    private final Ladder ladder;

    Reckonings(Obligations obligations, RetractedClaims retracted, ClaimEvents events, Ladder ladder) {
        this.obligations = obligations;
        this.retracted = retracted;
        this.events = events;
        this.ladder = ladder;
    }

    Uni<Void> apply(ObligatedDuty duty, DutyObligations.Reckoning reckoning, Retraction retraction) {
        Uni<Void> saved = obligations.save(reckoning.obligations());
        return reckoning.takenBack().isEmpty()
                ? saved
                : saved.flatMap(done -> takeBack(duty, reckoning.takenBack(), retraction));
    }

    private Uni<Void> takeBack(ObligatedDuty duty, List<Obligation> takenBack, Retraction retraction) {
        List<OpenObligation> open = takenBack.stream()
                .map(obligation -> OpenObligation.of(duty, obligation))
                .toList();
        return retracted
                .addAll(duty.organisation(), takenBack, retraction)
                .flatMap(done -> events.reopened(open, retraction))
                .flatMap(done -> ladder.resume(open));
    }
}
