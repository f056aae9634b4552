package org.ecoplan.task.round.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.round.application.MadeDecision;
import org.ecoplan.task.round.domain.ExpectationDecision;
import org.jspecify.annotations.Nullable;

/**
 * A decision that changed what a round expects.
 *
 * @param decidedBy account; absent where a plan was closed, which is on record with the plan
 * @param count how many duties it is about
 * @param duties the first 200 of them, in the order of their units
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        UUID decisionId,
        UUID roundId,
        ExpectationDecision.Effect effect,
        ExpectationDecision.Cause cause,
        Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String unitCode,
        String reason,
        long count,
        List<ChangedDutyView> duties) {
    static DecisionView of(MadeDecision made) {
        ExpectationDecision decision = made.decision();
        return new DecisionView(
                decision.id().value(),
                decision.round().value(),
                decision.effect(),
                decision.cause(),
                decision.at(),
                decision.by(),
                decision.unit(),
                decision.reason(),
                made.count(),
                made.duties().stream()
                        .map(each -> new ChangedDutyView(each.assignmentId(), each.unitCode()))
                        .toList());
    }

    /** A duty that came into the set or went out of it. */
    public record ChangedDutyView(UUID assignmentId, String unitCode) {}
}
