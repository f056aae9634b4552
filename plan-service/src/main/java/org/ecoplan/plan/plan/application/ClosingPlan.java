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
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;

/** Ends a plan (结束方案): no further rounds, and everybody who works for it hears of it. */
@ApplicationScoped
public class ClosingPlan {
    private final Plans plans;
    private final PlanEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    ClosingPlan(Plans plans, PlanEvents events, ServiceClock clock, Changes changes) {
        this.plans = plans;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /** @param expected the version that the caller has seen */
    @WithTransaction
    public Uni<Outcome<Plan>> close(CallerScope caller, PlanId id, long expected) {
        return plans.findForChange(caller, id).flatMap(found -> {
            Outcome<Plan> decided = found.map(plan -> plan.version() == expected
                            ? plan.close(clock.today())
                            : Outcome.<Plan>refused(Refusal.stale()))
                    .orElseGet(() -> Outcome.refused(Refusal.notFound()));
            return Outcomes.map(decided, closed -> plans.save(closed).call(events::closed))
                    .call(outcome -> changes.note(caller, outcome, ClosingPlan::change));
        });
    }

    private static What change(Plan closed) {
        return What.of(closed.organisation(), "plan", closed.id().value(), "CLOSED")
                .version(closed.version());
    }
}
