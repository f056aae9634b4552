package org.ecoplan.task.obligation.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.obligation.domain.ObligationId;

/** The office takes back that an obligation is reached (撤回完成认定): what a unit says of itself is a claim. */
@ApplicationScoped
public class RetractingClaim {
    private final ObligatedDuties duties;
    private final Obligations obligations;
    private final Reckonings reckonings;
    private final ServiceClock clock;
    private final Changes changes;

    RetractingClaim(
            ObligatedDuties duties,
            Obligations obligations,
            Reckonings reckonings,
            ServiceClock clock,
            Changes changes) {
        this.duties = duties;
        this.obligations = obligations;
        this.reckonings = reckonings;
        this.clock = clock;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<ObligationId>> retract(CallerScope scope, UUID dutyId, ObligationId wrong, String reason) {
        return duties.hold(scope, dutyId)
                .flatMap(found -> Outcomes.flatMap(
                        found.map(duty -> duty.ifLive("该职责任务已结束,其完成认定不再撤回"))
                                .orElseGet(() -> Outcome.refused(Refusal.notFound())),
                        duty -> retract(scope, duty, wrong, reason)));
    }

    private Uni<Outcome<ObligationId>> retract(
            CallerScope scope, ObligatedDuty duty, ObligationId wrong, String reason) {
        return obligations
                .hold(scope, duty.id())
                .map(held -> held.takeBack(wrong))
                .flatMap(outcome -> Outcomes.map(
                        outcome,
                        reckoning -> reckonings
                                .apply(duty, reckoning, Retraction.byOffice(scope.subject(), clock.now(), reason))
                                .call(done -> changes.note(scope, change(duty, wrong), reason))
                                .replaceWith(wrong)));
    }

    private static What change(ObligatedDuty duty, ObligationId obligation) {
        return What.of(duty.organisation(), "obligation", obligation.value(), "CLAIM_RETRACTED")
                .with("duty", duty.id())
                .with("unit", duty.unitCode());
    }
}
