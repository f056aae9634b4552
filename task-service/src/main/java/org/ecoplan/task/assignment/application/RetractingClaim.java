package org.ecoplan.task.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.ObligationId;

/** The office takes back that an obligation is reached (撤回完成认定): what a unit says of itself is a claim. */
@ApplicationScoped
public class RetractingClaim {
    private final Assignments assignments;
    private final Reckonings reckonings;
    private final ServiceClock clock;
    private final Changes changes;

    RetractingClaim(Assignments assignments, Reckonings reckonings, ServiceClock clock, Changes changes) {
        this.assignments = assignments;
        this.reckonings = reckonings;
        this.clock = clock;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<ObligationId>> retract(
            CallerScope scope, AssignmentId id, ObligationId obligation, String reason) {
        return assignments
                .findForChange(scope, id)
                .map(found -> found.map(assignment -> assignment.takeBack(obligation))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(outcome -> Outcomes.map(
                        outcome,
                        reckoning -> reckonings
                                .apply(reckoning, Retraction.byOffice(scope.subject(), clock.now(), reason))
                                .call(done -> changes.note(scope, change(reckoning.assignment(), obligation), reason))
                                .replaceWith(obligation)));
    }

    private static What change(Assignment duty, ObligationId obligation) {
        return What.of(duty.task().organisation(), "obligation", obligation.value(), "CLAIM_RETRACTED")
                .with("duty", duty.id().value())
                .with("unit", duty.duty().unitCode());
    }
}
