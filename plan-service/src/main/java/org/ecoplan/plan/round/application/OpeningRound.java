package org.ecoplan.plan.round.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ecoplan.directory.Calendar;
import org.ecoplan.kernel.ReportingPeriod;
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
import org.ecoplan.plan.round.domain.Round;
import org.ecoplan.plan.round.domain.RoundPolicy;

/** Opens a round by hand (开启季调度). */
@ApplicationScoped
public class OpeningRound {
    private final IssuedPlans plans;
    private final Rounds rounds;
    private final RoundEvents events;
    private final Calendar calendar;
    private final ServiceClock clock;
    private final Changes changes;

    OpeningRound(
            IssuedPlans plans,
            Rounds rounds,
            RoundEvents events,
            Calendar calendar,
            ServiceClock clock,
            Changes changes) {
        this.plans = plans;
        this.rounds = rounds;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<Round>> open(CallerScope caller, PlanId planId, ReportingPeriod period) {
        return plans.find(caller, planId)
                .flatMap(found -> Outcomes.flatMap(found, plan -> openFor(plan, period)))
                .call(outcome -> changes.note(caller, outcome, OpeningRound::change));
    }

    private static What change(Round round) {
        return What.of(round.organisation(), "round", round.id().value(), "OPENED")
                .with("plan", round.planId())
                .with("period", round.period());
    }

    /** Joins the running transaction; a round that is there already is a refusal. */
    Uni<Outcome<Round>> add(PlanFacts plan, ReportingPeriod quarter) {
        return calendar.hold()
                .flatMap(held -> calendar.workingDays())
                .map(days -> new RoundPolicy(days).open(plan.id().value(), plan.organisation(), quarter, clock.today()))
                .flatMap(round -> rounds.addIfMissing(round)
                        .flatMap(added -> added
                                ? events.opened(round).map(told -> Outcome.done(round))
                                : Outcomes.refused(Refusal.conflict("ROUND_EXISTS", "该期的调度已经开启"))));
    }

    private Uni<Outcome<Round>> openFor(PlanFacts plan, ReportingPeriod period) {
        if (!plan.isRunning()) {
            return Outcomes.refused(Refusal.conflict("PLAN_CLOSED", "方案已结束"));
        }
        Optional<Refusal> refusal =
                RoundPolicy.refusal(period, plan.rounds(), plan.issuedOn(), plan.periodEnd(), clock.today());
        return refusal.isPresent() ? Outcomes.refused(refusal.get()) : add(plan, period);
    }
}
