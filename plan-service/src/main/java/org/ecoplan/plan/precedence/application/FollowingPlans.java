package org.ecoplan.plan.precedence.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.Actor;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanTargets;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.precedence.application.Precedences.Versions;
import org.ecoplan.plan.precedence.domain.Level;
import org.ecoplan.plan.precedence.domain.Precedence;
import org.jspecify.annotations.Nullable;

/**
 * Compares again what one of two plans says anew (方案修订、勘误、结束), also after a time of standstill: a target that is gone ends
 * its comparison, a superior's that is gone makes it a question.
 */
@ApplicationScoped
public class FollowingPlans {
    private static final Actor THE_SERVICE = new Actor("plan-service", "plan-service", "plan-service");
    private static final int AT_ONCE = 20;

    private final Precedences precedences;
    private final IssuedPlans plans;
    private final PrecedenceEvents events;
    private final ServiceClock clock;

    FollowingPlans(Precedences precedences, IssuedPlans plans, PrecedenceEvents events, ServiceClock clock) {
        this.precedences = precedences;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /** Some of them; whether there may be more. */
    @WithTransaction
    public Uni<Boolean> followSome() {
        return precedences
                .takeChanged(AT_ONCE)
                .call(changed -> InOrder.each(changed, this::follow))
                .map(changed -> changed.size() == AT_ONCE);
    }

    private Uni<Void> follow(Precedence before) {
        CallerScope scope = new CallerScope(THE_SERVICE, Set.of(), null, before.organisation(), true, Set.of());
        UUID superiorId = before.superiorDocument().planId();
        return plans.targets(scope, new PlanId(before.planId()))
                .flatMap(own -> (superiorId == null
                                ? Outcomes.<PlanTargets>refused(Refusal.notFound())
                                : plans.targets(scope, new PlanId(superiorId)))
                        .flatMap(superior -> keep(before, plan(own), plan(superior))));
    }

    private Uni<Void> keep(Precedence before, Optional<PlanTargets> own, Optional<PlanTargets> superior) {
        Precedence now = now(before, own, superior);
        Versions versions = new Versions(
                own.map(PlanTargets::version).orElse(0L),
                superior.map(PlanTargets::version).orElse(null));
        Uni<Void> saved = precedences.save(now, versions);
        return now.revision() == before.revision() ? saved : saved.flatMap(done -> events.decided(now));
    }

    private Precedence now(Precedence before, Optional<PlanTargets> own, Optional<PlanTargets> superior) {
        Signature by = Signature.of(THE_SERVICE.id(), THE_SERVICE.name(), clock.now());
        Level mine = running(own)
                .flatMap(plan -> LevelsOfPlan.of(plan)
                        .find(before.targetId(), before.own().territory()))
                .orElse(null);
        if (mine == null) {
            return before.end(null, by).fold(ended -> ended, refused -> before);
        }
        UUID theirTarget = before.superiorDocument().targetId();
        if (theirTarget == null) {
            return before.again(mine, before.superior(), by);
        }
        @Nullable
        Level theirs = running(superior)
                .flatMap(plan -> LevelsOfPlan.of(plan)
                        .find(theirTarget, before.superior().territory()))
                .orElse(null);
        return theirs == null ? before.superiorEnded(by) : before.again(mine, theirs, by);
    }

    private static Optional<PlanTargets> plan(Outcome<PlanTargets> found) {
        return found.fold(Optional::of, refused -> Optional.empty());
    }

    private static Optional<PlanTargets> running(Optional<PlanTargets> plan) {
        return plan.filter(one -> one.facts().isRunning());
    }
}
