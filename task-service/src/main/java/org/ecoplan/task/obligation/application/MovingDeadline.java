package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.application.DeadlineEvents.Cause;
import org.ecoplan.task.obligation.domain.DutyObligations.Postponed;
import org.ecoplan.task.obligation.domain.ObligationId;

/**
 * Gives a dated point of a duty that is held a later deadline: what it had is kept, it is told, and the point stands on the
 * ladder anew. Runs in the caller's transaction.
 */
@ApplicationScoped
public class MovingDeadline {
    private final Obligations obligations;
    private final DeadlineEvents events;
    private final Ladder ladder;

    MovingDeadline(Obligations obligations, DeadlineEvents events, Ladder ladder) {
        this.obligations = obligations;
        this.events = events;
        this.ladder = ladder;
    }

    /** A point of the duty, whatever became of it. */
    public Uni<Outcome<OpenObligation>> find(CallerScope scope, ObligatedDuty duty, ObligationId point) {
        return obligations
                .hold(scope, duty.id())
                .map(held -> held.find(point).map(one -> OpenObligation.of(duty, one)));
    }

    /** A point of the duty that is due; refused when it is reached or not due any more. */
    public Uni<Outcome<OpenObligation>> due(CallerScope scope, ObligatedDuty duty, ObligationId point) {
        return obligations
                .hold(scope, duty.id())
                .map(held -> held.find(point)
                        .flatMap(one -> one.isDue()
                                ? Outcome.done(OpenObligation.of(duty, one))
                                : Outcome.refused(Refusal.conflict("OBLIGATION_NOT_DUE", "该事项已完成或不再要求完成,时限不变"))));
    }

    /**
     * The move of a point to a later day, where it can be due then; {@link #carryOut} makes it.
     *
     * @param reason why, for people
     */
    public Uni<Outcome<Move>> prepare(
            CallerScope scope, ObligatedDuty duty, ObligationId point, LocalDate lastDay, String reason, Instant now) {
        return obligations
                .hold(scope, duty.id())
                .map(held -> held.postpone(point, lastDay, now, reason)
                        .map(postponed -> new Move(duty, postponed, reason, now)));
    }

    /** A move that is decided; its point is held. */
    public static final class Move {
        private final ObligatedDuty duty;
        private final Postponed postponed;
        private final String reason;
        private final Instant at;

        private Move(ObligatedDuty duty, Postponed postponed, String reason, Instant at) {
            this.duty = duty;
            this.postponed = postponed;
            this.reason = reason;
            this.at = at;
        }

        /** The point as it was. */
        public OpenObligation before() {
            return OpenObligation.of(duty, postponed.before());
        }
    }

    public Uni<MovedDeadline> carryOut(Move move) {
        return move(move.duty, move.postponed, move.reason, move.at);
    }

    private Uni<MovedDeadline> move(ObligatedDuty duty, Postponed postponed, String reason, Instant now) {
        OpenObligation open = OpenObligation.of(duty, postponed.after());
        MovedDeadline moved =
                new MovedDeadline(open, postponed.before().deadline().lastDay());
        return obligations
                .saveMoved(postponed.obligations(), List.of(postponed.after()))
                .flatMap(saved -> events.moved(List.of(moved), Cause.EXTENSION, reason, now))
                .flatMap(told -> ladder.catchUp(List.of(open)))
                .replaceWith(moved);
    }
}
