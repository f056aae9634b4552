package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.DutyHistory;
import org.ecoplan.task.assignment.domain.DutyStep;
import org.ecoplan.task.assignment.domain.StepDetail;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody wants to take.
 *
 * @param reason what was given as the reason, or what was done
 */
record Step(DutyStep kind, @Nullable String reason, StepDetail detail, Decision decision, Sequel sequel) {

    static Step of(DutyStep kind, Decision decision, Sequel sequel) {
        return new Step(kind, null, StepDetail.none(), decision, sequel);
    }

    static Step because(String reason, DutyStep kind, Decision decision, Sequel sequel) {
        return new Step(kind, reason, StepDetail.none(), decision, sequel);
    }

    /** The duty after the step; runs in the transaction, with the duty held. */
    @FunctionalInterface
    interface Decision {
        Uni<Outcome<Assignment>> on(Assignment duty, DutyHistory history, Instant now);
    }

    /** What follows in the same transaction: obligations, other duties, events. */
    @FunctionalInterface
    interface Sequel {
        Uni<Void> of(Assignment after, Instant now);
    }
}
