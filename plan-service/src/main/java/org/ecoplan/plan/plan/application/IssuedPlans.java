package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.plan.domain.Duty;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.PlanState;
import org.jspecify.annotations.Nullable;

/** Issued plans for the features that work on them. */
@ApplicationScoped
public class IssuedPlans {
    private final Plans plans;

    IssuedPlans(Plans plans) {
        this.plans = plans;
    }

    /** The plan, or the refusal when it is not there for the caller or still a draft. */
    @WithSession
    public Uni<Outcome<PlanFacts>> find(CallerScope caller, PlanId id) {
        return plans.find(caller, id)
                .map(found -> found.map(IssuedPlans::factsOf).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    /** What the plan says; refused as {@link #find}. */
    @WithSession
    public Uni<Outcome<PlanContent>> content(CallerScope caller, PlanId id) {
        return plans.find(caller, id).flatMap(found -> {
            Outcome<PlanFacts> facts =
                    found.map(IssuedPlans::factsOf).orElseGet(() -> Outcome.refused(Refusal.notFound()));
            return Outcomes.map(facts, issued -> contentOf(caller, issued, found.orElseThrow()));
        });
    }

    /** The targets that stand in the plan; refused as {@link #find}. */
    @WithSession
    public Uni<Outcome<PlanTargets>> targets(CallerScope caller, PlanId id) {
        return plans.find(caller, id)
                .map(found -> found.map(plan -> factsOf(plan).map(facts -> PlanTargets.of(facts, plan)))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    /** How the plan says that it is steered; refused as {@link #find}. */
    @WithSession
    public Uni<Outcome<PlanRhythm>> rhythm(CallerScope caller, PlanId id) {
        return plans.find(caller, id).map(found -> {
            Outcome<PlanFacts> facts =
                    found.map(IssuedPlans::factsOf).orElseGet(() -> Outcome.refused(Refusal.notFound()));
            return facts.map(
                    issued -> PlanRhythm.of(found.orElseThrow().tree(), issued.issuedOn(), issued.inForceSince()));
        });
    }

    private Uni<PlanContent> contentOf(CallerScope caller, PlanFacts facts, Plan plan) {
        return plans.duties(caller, plan.id())
                .flatMap(duties -> plans.sourceText(caller, plan.id())
                        .map(text -> new ContentOfPlan(facts, plan, byTask(duties), text.orElse("")).content()));
    }

    private static Map<ItemId, List<Duty>> byTask(List<TaskDuty> duties) {
        return duties.stream()
                .collect(Collectors.groupingBy(
                        TaskDuty::taskId, Collectors.mapping(TaskDuty::duty, Collectors.toList())));
    }

    /** Running plans for which a kind of scheduled work is behind the day; see {@link Plans#behind}. */
    @WithSession
    public Uni<List<PlanFacts>> behind(String kindOfWork, LocalDate today, @Nullable PlanId after, int limit) {
        return plans.behind(kindOfWork, today, after, limit);
    }

    private static Outcome<PlanFacts> factsOf(Plan plan) {
        if (plan.issuedOn() == null || plan.inForceSince() == null) {
            return Outcome.refused(Refusal.conflict("PLAN_NOT_ISSUED", "方案尚未印发"));
        }
        return Outcome.done(new PlanFacts(
                plan.id(),
                plan.organisation(),
                plan.state() == PlanState.ISSUED,
                plan.issuedOn(),
                plan.inForceSince(),
                plan.tree().header().current().periodEnd(),
                plan.tree().header().current().tempo().length(),
                plan.closedOn()));
    }
}
