package org.ecoplan.task.assignment.application;

import io.quarkus.arc.All;
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
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.DutyHistory;
import org.ecoplan.task.assignment.domain.DutyStep;
import org.ecoplan.task.assignment.domain.PastStep;

/**
 * Takes a step of a duty's life: rights, version, decision, what follows, all of it on record. Who may not take it leaves
 * that in the audit trail.
 */
@ApplicationScoped
public class TakingSteps {
    private final Assignments assignments;
    private final ReadingDuties reading;
    private final ServiceClock clock;
    private final Changes changes;
    private final List<DutyEndListener> listeners;

    TakingSteps(
            Assignments assignments,
            ReadingDuties reading,
            ServiceClock clock,
            Changes changes,
            @All List<DutyEndListener> listeners) {
        this.listeners = listeners;
        this.assignments = assignments;
        this.reading = reading;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Whether the caller may take a step at all. A transaction of its own, so that the trail of a refusal stays whatever
     * becomes of the call.
     */
    @WithTransaction
    public Uni<Outcome<AssignmentId>> permit(CallerScope scope, AssignmentId id, DutyStep step) {
        return permit(scope, id, DutyAct.of(step));
    }

    /** The same for what is done about a duty beside its steps. */
    @WithTransaction
    public Uni<Outcome<AssignmentId>> permit(CallerScope scope, AssignmentId id, DutyAct act) {
        return assignments
                .find(scope, id)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.refused(Refusal.notFound())
                        : assignments.historyOf(scope, id).flatMap(history -> {
                            Assignment duty = found.get();
                            Optional<Refusal> refusal = StepRights.refusal(scope, duty, act, history);
                            return refusal.isEmpty()
                                    ? Outcomes.done(id)
                                    : changes.note(scope, refused(scope, duty, act, refusal.get()))
                                            .replaceWith(Outcome.refused(refusal.get()));
                        }));
    }

    /** @param expectedVersion the version that the caller has seen */
    @WithTransaction
    Uni<Outcome<FoundDuty>> take(CallerScope scope, AssignmentId id, long expectedVersion, Step step) {
        Instant now = clock.now();
        return assignments
                .findForChange(scope, id)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<Assignment>refused(Refusal.notFound())
                        : assignments
                                .historyOf(scope, id)
                                .flatMap(history -> refusal(scope, found.get(), expectedVersion, step, history)
                                        .map(Outcomes::<Assignment>refused)
                                        .orElseGet(() -> take(scope, found.get(), history, step, now))))
                .flatMap(outcome -> Outcomes.map(outcome, duty -> reading.shown(scope, duty)));
    }

    private static Optional<Refusal> refusal(
            CallerScope scope, Assignment duty, long expectedVersion, Step step, DutyHistory history) {
        return StepRights.refusal(scope, duty, DutyAct.of(step.kind()), history)
                .or(() -> duty.version() == expectedVersion ? Optional.empty() : Optional.of(Refusal.stale()));
    }

    private Uni<Outcome<Assignment>> take(
            CallerScope scope, Assignment before, DutyHistory history, Step step, Instant now) {
        return step.decision()
                .on(before, history, now)
                .flatMap(outcome -> Outcomes.map(
                        outcome,
                        decided -> assignments
                                .save(decided)
                                .call(after ->
                                        assignments.addStep(after.id(), past(scope, before, after, history, step, now)))
                                .call(after -> step.sequel().of(after, now))
                                .call(after -> end(scope, after))
                                .call(after -> changes.note(scope, taken(after, step), step.reason()))));
    }

    private Uni<Void> end(CallerScope scope, Assignment after) {
        return after.state().isLive()
                ? Uni.createFrom().voidItem()
                : InOrder.each(listeners, listener -> listener.ended(scope, after.id()));
    }

    private static PastStep past(
            CallerScope scope, Assignment before, Assignment after, DutyHistory history, Step step, Instant now) {
        return new PastStep(
                history.next(),
                step.kind(),
                before.state(),
                after.state(),
                now,
                scope.subject(),
                scope.home(),
                step.reason(),
                step.detail());
    }

    private static What taken(Assignment after, Step step) {
        return What.of(
                        after.task().organisation(),
                        "duty",
                        after.id().value(),
                        after.state().name())
                .version(after.version())
                .with("step", step.kind().name())
                .with("unit", after.duty().unitCode())
                .with("otherUnit", step.detail().otherUnit());
    }

    private static What refused(CallerScope scope, Assignment duty, DutyAct act, Refusal refusal) {
        return What.of(duty.task().organisation(), "duty", duty.id().value(), act.name() + "_REFUSED")
                .with("code", refusal.code())
                .with("unit", duty.duty().unitCode())
                .with("callersUnit", scope.home());
    }
}
