package org.ecoplan.task.suspension.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.obligation.application.ObligatedDuties;
import org.ecoplan.task.obligation.application.ObligatedDuty;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.application.StoppingClocks;
import org.ecoplan.task.suspension.domain.Suspension;
import org.ecoplan.task.suspension.domain.Suspension.Decision;
import org.ecoplan.task.suspension.domain.SuspensionId;
import org.ecoplan.task.suspension.domain.SuspensionState;

/**
 * Another party decides on a suspension (审批中止) and may end it before its day (恢复计时). Where it is approved, the clocks
 * of what is not overdue stand still from its first day on.
 */
@ApplicationScoped
public class DecidingSuspension {
    private final Suspensions suspensions;
    private final ObligatedDuties duties;
    private final StoppingClocks clocks;
    private final EndingSuspension ending;
    private final SuspensionEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    DecidingSuspension(
            Suspensions suspensions,
            ObligatedDuties duties,
            StoppingClocks clocks,
            EndingSuspension ending,
            SuspensionEvents events,
            ServiceClock clock,
            Changes changes) {
        this.suspensions = suspensions;
        this.duties = duties;
        this.clocks = clocks;
        this.ending = ending;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Whether the caller may decide on it, being another person than who asked. A transaction of its own, so that the trail
     * of a refusal stays whatever becomes of the call.
     */
    @WithTransaction
    public Uni<Outcome<Suspension>> permit(CallerScope scope, SuspensionId id) {
        return suspensions.find(scope, id).flatMap(found -> {
            if (found.isEmpty()) {
                return Outcomes.refused(Refusal.notFound());
            }
            Suspension suspension = found.get();
            Optional<Refusal> refusal = suspension.refusesDecisionOf(scope.subject());
            return refusal.isEmpty()
                    ? Outcomes.done(suspension)
                    : changes.note(scope, refused(suspension, refusal.get()))
                            .replaceWith(Outcome.<Suspension>refused(refusal.get()));
        });
    }

    private static What refused(Suspension suspension, Refusal refusal) {
        return What.of(
                        suspension.organisation(),
                        "duty",
                        suspension.duty().value(),
                        SuspensionActs.DECIDE.name() + "_REFUSED")
                .with("code", refusal.code())
                .with("unit", suspension.unitCode())
                .with("suspension", suspension.id().value());
    }

    @WithTransaction
    public Uni<Outcome<Suspension>> decide(CallerScope scope, SuspensionId id, boolean approved, String reason) {
        Instant now = clock.now();
        Decision made = new Decision(scope.subject(), scope.homeOrNone(), now, reason);
        return held(
                scope,
                id,
                (duty, suspension) -> Outcomes.flatMap(
                        approved ? suspension.approve(made) : suspension.refuse(made),
                        decided -> approved
                                ? stop(scope, duty, decided, now)
                                : suspensions.save(decided).replaceWith(Outcome.done(decided))));
    }

    private Uni<Outcome<Suspension>> stop(CallerScope scope, ObligatedDuty duty, Suspension decided, Instant now) {
        return clocks.stop(scope, duty, decided.obligation(), stopOf(decided))
                .flatMap(outcome -> Outcomes.map(
                        outcome,
                        points -> suspensions
                                .save(decided)
                                .flatMap(saved -> tell(decided, points, now))
                                .replaceWith(decided)));
    }

    private Uni<Void> tell(Suspension decided, List<OpenObligation> points, Instant now) {
        return decided.state() == SuspensionState.RUNNING
                ? events.started(decided, points, now)
                : Uni.createFrom().voidItem();
    }

    /** The clock goes on today. */
    @WithTransaction
    public Uni<Outcome<Suspension>> end(CallerScope scope, SuspensionId id, String reason) {
        Instant now = clock.now();
        return held(
                scope,
                id,
                (duty, suspension) -> Outcomes.map(
                        suspension.endEarly(scope.subject(), scope.homeOrNone(), now, reason),
                        ended -> ending.end(scope, duty, suspension, ended, reason, now)));
    }

    static StoppingClocks.Stop stopOf(Suspension suspension) {
        return new StoppingClocks.Stop(
                suspension.id().value(), suspension.from(), suspension.until(), suspension.grounds());
    }

    /** In one order for all: the duty first, then what is decided about it. */
    private Uni<Outcome<Suspension>> held(CallerScope scope, SuspensionId id, Step step) {
        return suspensions
                .dutyOf(scope, id)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<Suspension>refused(Refusal.notFound())
                        : duties.hold(scope, found.get().value())
                                .flatMap(duty -> duty.isEmpty()
                                        ? Outcomes.<Suspension>refused(Refusal.notFound())
                                        : suspensions
                                                .findForChange(scope, id)
                                                .flatMap(one -> one.isEmpty()
                                                        ? Outcomes.<Suspension>refused(Refusal.notFound())
                                                        : step.take(duty.get(), one.get()))))
                .flatMap(outcome -> Outcomes.map(
                        outcome,
                        taken -> changes.note(scope, change(taken), reasonOf(taken))
                                .replaceWith(taken)));
    }

    private static What change(Suspension taken) {
        return What.of(
                        taken.organisation(),
                        "suspension",
                        taken.id().value(),
                        taken.state().name())
                .with("duty", taken.duty().value())
                .with("unit", taken.unitCode())
                .with("from", taken.from())
                .with("until", taken.until())
                .with("lastDay", taken.end() == null ? null : taken.end().lastDay());
    }

    private static String reasonOf(Suspension taken) {
        Suspension.End end = taken.end();
        Decision decision = taken.decision();
        return end != null ? end.reason() : decision == null ? "" : decision.reason();
    }

    /** What is decided about a suspension that is held, with its duty. */
    private interface Step {
        Uni<Outcome<Suspension>> take(ObligatedDuty duty, Suspension suspension);
    }
}
