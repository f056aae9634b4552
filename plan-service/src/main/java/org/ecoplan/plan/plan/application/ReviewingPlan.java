package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.domain.Decision;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.Quotes;
import org.jspecify.annotations.Nullable;

/** Carries out one step of a review (核对): accept, correct, reject, add. */
@ApplicationScoped
public class ReviewingPlan {

    /** One step; the plan decides. */
    @FunctionalInterface
    public interface Step {
        Outcome<Plan> on(Plan plan, Decision by);
    }

    /**
     * What a step does, for the audit trail.
     *
     * @param name in the past: {@code ITEM_ACCEPTED}
     * @param item the item or task that it is about, absent for the whole plan
     */
    public record Act(String name, @Nullable UUID item) {}

    private final Plans plans;
    private final SizeOfTasks sizes;
    private final ServiceClock clock;
    private final Changes changes;

    ReviewingPlan(Plans plans, SizeOfTasks sizes, ServiceClock clock, Changes changes) {
        this.plans = plans;
        this.sizes = sizes;
        this.clock = clock;
        this.changes = changes;
    }

    /** A step that writes into tasks: what no message could carry is refused. */
    public Uni<Outcome<Plan>> edit(CallerScope caller, PlanId id, long expected, Act act, Step step) {
        return take(caller, id, expected, act, (plan, by) -> sized(plan, step.on(plan, by)));
    }

    /** The same for a step that names words of the document: they must stand in it. */
    @WithTransaction
    public Uni<Outcome<Plan>> edit(CallerScope caller, PlanId id, long expected, Act act, Quotes quotes, Step step) {
        return quotes.all().isEmpty()
                ? edit(caller, id, expected, act, step)
                : plans.find(caller, id)
                        .map(found -> found.map(quotes::newTo).orElse(quotes))
                        .flatMap(fresh -> fresh.all().isEmpty()
                                ? Uni.createFrom().item(Optional.<Refusal>empty())
                                : plans.sourceText(caller, id).map(text -> text.flatMap(fresh::missingIn)))
                        .flatMap(missing -> missing.isPresent()
                                ? Outcomes.<Plan>refused(missing.get())
                                : edit(caller, id, expected, act, step));
    }

    private Outcome<Plan> sized(Plan before, Outcome<Plan> decided) {
        return decided.flatMap(plan ->
                sizes.refusalOf(before, plan).map(Outcome::<Plan>refused).orElse(decided));
    }

    /** @param expected the version that the caller has seen */
    @WithTransaction
    public Uni<Outcome<Plan>> take(CallerScope caller, PlanId id, long expected, Act act, Step step) {
        Decision by = new Decision(caller.subject(), clock.now());
        return plans.findForChange(caller, id).flatMap(found -> {
            Outcome<Plan> decided = found.map(plan ->
                            plan.version() == expected ? step.on(plan, by) : Outcome.<Plan>refused(Refusal.stale()))
                    .orElseGet(() -> Outcome.refused(Refusal.notFound()));
            return Outcomes.map(decided, plans::save)
                    .call(outcome -> changes.note(caller, outcome, plan -> change(plan, act)));
        });
    }

    private static What change(Plan plan, Act act) {
        What what = What.of(plan.organisation(), "plan", plan.id().value(), act.name())
                .version(plan.version());
        return act.item() == null ? what : what.with("item", act.item());
    }
}
