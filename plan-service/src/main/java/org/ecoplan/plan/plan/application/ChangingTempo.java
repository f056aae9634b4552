package org.ecoplan.plan.plan.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.domain.Decision;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.RoundTempo;

/** Changes how often a plan in force is dispatched (调度频次), in the transaction of who decides it. */
@ApplicationScoped
public class ChangingTempo {
    private final Plans plans;
    private final ServiceClock clock;

    ChangingTempo(Plans plans, ServiceClock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * A plan with its new tempo.
     *
     * @param version of the plan that the change made
     */
    public record Changed(String organisation, ReportingPeriod.Length before, long version) {}

    /** @param expected the version that the caller has seen */
    public Uni<Outcome<Changed>> change(CallerScope caller, PlanId id, long expected, ReportingPeriod.Length tempo) {
        return plans.findForChange(caller, id)
                .map(found -> found.filter(plan -> caller.seesAllOf(plan.organisation()))
                        .map(plan -> decide(caller, plan, expected, tempo))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(decided -> Outcomes.map(
                        decided,
                        change -> plans.save(change.plan())
                                .map(saved -> new Changed(saved.organisation(), change.before(), saved.version()))));
    }

    private record Change(Plan plan, ReportingPeriod.Length before) {}

    private Outcome<Change> decide(CallerScope caller, Plan plan, long expected, ReportingPeriod.Length tempo) {
        if (plan.version() != expected) {
            return Outcome.refused(Refusal.stale());
        }
        ReportingPeriod.Length before = plan.tree().header().current().tempo().length();
        return RoundTempo.of(tempo)
                .map(wanted -> plan.changeTempo(wanted, new Decision(caller.subject(), clock.now()))
                        .map(changed -> new Change(changed, before)))
                .orElseGet(() -> Outcome.refused(Refusal.invalid("NO_SUCH_TEMPO", "没有这种调度频次", "/tempo")));
    }
}
