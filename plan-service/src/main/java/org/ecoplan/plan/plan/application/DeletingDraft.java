package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;

/** Deletes a draft (删除草稿): nobody else has heard of it. That it was there stays in the audit trail. */
@ApplicationScoped
public class DeletingDraft {
    private final Plans plans;
    private final Changes changes;

    DeletingDraft(Plans plans, Changes changes) {
        this.plans = plans;
        this.changes = changes;
    }

    /** @param expected the version that the caller has seen */
    @WithTransaction
    public Uni<Outcome<Plan>> delete(CallerScope caller, PlanId id, long expected) {
        return plans.findForChange(caller, id)
                .flatMap(found -> {
                    Outcome<Plan> decided = found.map(plan -> plan.version() == expected
                                    ? plan.deletable()
                                    : Outcome.<Plan>refused(Refusal.stale()))
                            .orElseGet(() -> Outcome.refused(Refusal.notFound()));
                    return Outcomes.map(decided, plan -> plans.delete(plan).replaceWith(plan));
                })
                .call(outcome -> changes.note(
                        caller,
                        outcome,
                        plan -> What.of(plan.organisation(), "plan", plan.id().value(), "DRAFT_DELETED")
                                .version(plan.version())));
    }
}
