package org.ecoplan.task.round.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.EndedDuties;
import org.ecoplan.task.assignment.application.LiveDuty;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.round.domain.ExpectationDecision;
import org.ecoplan.task.round.domain.Round;
import org.ecoplan.task.round.domain.RoundId;
import org.jspecify.annotations.Nullable;

/** The decisions on what rounds expect, all of them kept. */
public interface ExpectationDecisions {

    /** The duties of the caller's organisation as a round knows them, in no order. */
    Uni<List<KnownDuty>> duties(CallerScope scope, RoundId round, List<AssignmentId> ids);

    Uni<Void> add(ExpectationDecision decision, List<AssignmentId> duties);

    /** Keeps the step that ended a duty as a decision in each round that waits for its report. */
    Uni<Void> addEnd(AssignmentId duty);

    /** Keeps the end of duties as a decision in each round that waits for their reports and was not due before. */
    Uni<Void> addEnd(EndedDuties ended);

    /** What is to be asked of the unit that has taken a duty over, in each round in which the unit before is asked no more. */
    Uni<List<TakenOver>> takenOver(CallerScope scope, AssignmentId old);

    /** A round that expects the report of a duty that was taken over, and the step that gave it to its unit as the decision. */
    record TakenOver(Round round, LiveDuty duty, ExpectationDecision decision) {}

    /** Keeps the end of a plan as a decision in each of its rounds that waits for reports and was not due before. */
    Uni<Void> addClosing(UUID planId, LocalDate closedOn, Instant at);

    /**
     * The decisions of a round that exist for the caller, the latest first.
     *
     * @param after where the page before ended
     */
    Uni<List<MadeDecision>> page(
            CallerScope scope, RoundId round, DecisionFilter filter, @Nullable DecisionPlace after, int limit);
}
