package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.domain.Decision;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;

/** Carries out one step of a review (核对): accept, correct, reject, add. */
@ApplicationScoped
public class ReviewingPlan {

    /** One step; the plan decides. */
    @FunctionalInterface
    public interface Step {
        Outcome<Plan> on(Plan plan, Decision by);
    }

    private final Plans plans;
    private final SizeOfTasks sizes;
    private final ServiceClock clock;

    ReviewingPlan(Plans plans, SizeOfTasks sizes, ServiceClock clock) {
        this.plans = plans;
        this.sizes = sizes;
        this.clock = clock;
    }

    /** A step that writes into tasks: what no message could carry is refused. */
    public Uni<Outcome<Plan>> edit(CallerScope caller, PlanId id, long expected, Step step) {
        return take(caller, id, expected, (plan, by) -> sized(plan, step.on(plan, by)));
    }

    private Outcome<Plan> sized(Plan before, Outcome<Plan> decided) {
        return decided.flatMap(plan ->
                sizes.refusalOf(before, plan).map(Outcome::<Plan>refused).orElse(decided));
    }

    /** @param expected the version that the caller has seen */
    @WithTransaction
    public Uni<Outcome<Plan>> take(CallerScope caller, PlanId id, long expected, Step step) {
        Decision by = new Decision(caller.subject(), clock.now());
        return plans.findForChange(caller, id).flatMap(found -> {
            Outcome<Plan> decided = found.map(plan ->
                            plan.version() == expected ? step.on(plan, by) : Outcome.<Plan>refused(Refusal.stale()))
                    .orElseGet(() -> Outcome.refused(Refusal.notFound()));
            return Outcomes.map(decided, plans::save);
        });
    }
}
