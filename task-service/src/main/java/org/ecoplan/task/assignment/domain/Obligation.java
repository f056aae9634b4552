package org.ecoplan.task.assignment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A dated point of a duty (时限事项).
 *
 * @param deadlineVersion 1 for the deadline of the plan, one more with each extension
 * @param metAt when it was first reported as reached
 */
public record Obligation(
        ObligationId id,
        ObligationKind kind,
        UUID sourceId,
        String what,
        Deadline deadline,
        int deadlineVersion,
        ObligationState state,
        @Nullable Instant metAt,
        List<CrossedRung> crossedRungs) {

    static Obligation from(DatedItem item) {
        return new Obligation(
                ObligationId.random(),
                item.kind(),
                item.sourceId(),
                item.what(),
                new Deadline(item.by()),
                1,
                ObligationState.OPEN,
                null,
                List.of());
    }

    /** Reached, in time or late; what is reached already stays as it was. */
    Obligation met(Instant now) {
        return state == ObligationState.MET
                ? this
                : new Obligation(
                        id, kind, sourceId, what, deadline, deadlineVersion, ObligationState.MET, now, crossedRungs);
    }
}
