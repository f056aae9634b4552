package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.DutyStep;

/** A unit signs for its duty (签收), and begins with it (开始办理). */
@ApplicationScoped
public class AcknowledgingDuty {
    private final TakingSteps steps;
    private final AssignmentEvents events;

    AcknowledgingDuty(TakingSteps steps, AssignmentEvents events) {
        this.steps = steps;
        this.events = events;
    }

    /** @param expectedVersion the version that the caller has seen */
    public Uni<Outcome<FoundDuty>> acknowledge(CallerScope scope, AssignmentId id, long expectedVersion) {
        return steps.take(
                scope,
                id,
                expectedVersion,
                Step.of(
                        DutyStep.ACKNOWLEDGE,
                        (duty, history, now) -> Uni.createFrom().item(duty.acknowledge(scope.subject(), now)),
                        events::acknowledged));
    }

    /** @param expectedVersion the version that the caller has seen */
    public Uni<Outcome<FoundDuty>> start(CallerScope scope, AssignmentId id, long expectedVersion) {
        return steps.take(
                scope,
                id,
                expectedVersion,
                Step.of(DutyStep.START, (duty, history, now) -> Uni.createFrom().item(duty.start()), events::started));
    }
}
