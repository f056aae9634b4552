package org.ecoplan.plan.round.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.domain.PlanId;

/** Shows the rounds of a plan to whom the plan exists for. */
@ApplicationScoped
public class ShowingRounds {
    private final IssuedPlans plans;
    private final Rounds rounds;

    ShowingRounds(IssuedPlans plans, Rounds rounds) {
        this.plans = plans;
        this.rounds = rounds;
    }

    /** None while the plan is a draft. */
    @WithSession
    public Uni<Outcome<List<ShownRound>>> ofPlan(CallerScope caller, PlanId planId) {
        return plans.find(caller, planId)
                .flatMap(found -> found.fold(
                        plan -> shown(caller, planId).map(Outcome::done),
                        refusal -> refusal.kind() == Refusal.Kind.NOT_FOUND
                                ? Outcomes.refused(refusal)
                                : Outcomes.done(List.of())));
    }

    private Uni<List<ShownRound>> shown(CallerScope caller, PlanId planId) {
        return rounds.formerDueDates(caller, planId.value())
                .flatMap(former -> rounds.ofPlan(caller, planId.value())
                        .map(known -> known.stream()
                                .map(round -> new ShownRound(round, former.getOrDefault(round.id(), List.of())))
                                .toList()));
    }
}
