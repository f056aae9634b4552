package org.ecoplan.plan.precedence.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
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
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanFacts;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.precedence.application.SuperiorPlans.Named;

/** The office says which plan stands above one (上级方案); both have been issued. */
@ApplicationScoped
public class NamingSuperior {
    private final IssuedPlans plans;
    private final SuperiorPlans superiors;
    private final ServiceClock clock;
    private final Changes changes;

    NamingSuperior(IssuedPlans plans, SuperiorPlans superiors, ServiceClock clock, Changes changes) {
        this.plans = plans;
        this.superiors = superiors;
        this.clock = clock;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<Named>> name(CallerScope caller, UUID planId, UUID superiorId, String clause) {
        return running(caller, planId)
                .flatMap(found -> Outcomes.flatMap(found, plan -> admitted(caller, planId, superiorId)))
                .map(found -> found.map(superior ->
                        new Named(planId, superior.organisation(), superiorId, clause, caller.subject(), clock.now())))
                .flatMap(found ->
                        Outcomes.map(found, named -> superiors.put(named).replaceWith(named)))
                .call(outcome -> changes.note(
                        caller,
                        outcome,
                        named -> What.of(named.organisation(), "plan", planId, "SUPERIOR_NAMED")
                                .with("superior", superiorId)));
    }

    @WithSession
    public Uni<Outcome<Named>> show(CallerScope caller, UUID planId) {
        return superiors
                .find(caller, planId)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    private Uni<Outcome<PlanFacts>> admitted(CallerScope caller, UUID planId, UUID superiorId) {
        if (superiorId.equals(planId)) {
            return Outcomes.refused(Refusal.invalid("SUPERIOR_OF_ITSELF", "方案不能以自身为上级方案", "/superiorPlanId"));
        }
        return plans.find(caller, new PlanId(superiorId))
                .map(found -> found.<Outcome<PlanFacts>>fold(
                        superior -> superior.isRunning() ? Outcome.done(superior) : unknown("上级方案已结束"),
                        refusal -> unknown(refusal.title())))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        superior -> superiors
                                .find(caller, superiorId)
                                .map(above -> above.filter(
                                                one -> one.superiorId().equals(planId))
                                        .map(one -> Outcome.<PlanFacts>refused(Refusal.invalid(
                                                "SUPERIOR_IS_BELOW", "该方案已以本方案为上级方案", "/superiorPlanId")))
                                        .orElse(found))));
    }

    private static Outcome<PlanFacts> unknown(String title) {
        return Outcome.refused(Refusal.invalid("SUPERIOR_NOT_IN_FORCE", title, "/superiorPlanId"));
    }

    private Uni<Outcome<PlanFacts>> running(CallerScope caller, UUID planId) {
        return plans.find(caller, new PlanId(planId))
                .map(found -> found.flatMap(plan -> {
                    if (!caller.seesAllOf(plan.organisation())) {
                        return Outcome.refused(Refusal.notFound());
                    }
                    return plan.isRunning() ? found : Outcome.refused(Refusal.conflict("PLAN_CLOSED", "方案已结束"));
                }));
    }
}
