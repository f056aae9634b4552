package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.PlanNotices;
import org.ecoplan.plan.plan.domain.PlanState;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.UnitNames;
import org.jspecify.annotations.Nullable;

/** Shows plans to whom they exist for; a unit sees of a plan the tasks in which it has a part. */
@ApplicationScoped
public class ShowingPlan {
    private final Plans plans;
    private final OrganisationNames names;
    private final ServiceClock clock;

    ShowingPlan(Plans plans, OrganisationNames names, ServiceClock clock) {
        this.plans = plans;
        this.names = names;
        this.clock = clock;
    }

    @WithSession
    public Uni<Outcome<ShownPlan>> show(CallerScope caller, PlanId id) {
        return plans.find(caller, id)
                .flatMap(found -> found.map(plan -> shown(caller, plan).map(Outcome::done))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(Refusal.notFound()))));
    }

    @WithSession
    public Uni<Outcome<String>> source(CallerScope caller, PlanId id) {
        return plans.sourceText(caller, id).map(ShowingPlan::orNotFound);
    }

    @WithSession
    public Uni<Listed> list(CallerScope caller, PlanFilter filter, PlanSummary.@Nullable Place after, int limit) {
        return plans.list(caller, filter, after, limit)
                .flatMap(rows -> plans.count(caller, filter).map(total -> new Listed(rows, total)));
    }

    /** The plan with its source text, for the export of what was corrected. */
    @WithSession
    public Uni<Outcome<PlanWithText>> withText(CallerScope caller, PlanId id) {
        return plans.find(caller, id)
                .flatMap(plan -> plans.sourceText(caller, id)
                        .map(text -> orNotFound(
                                plan.flatMap(found -> text.map(source -> new PlanWithText(found, source))))));
    }

    private Uni<ShownPlan> shown(CallerScope caller, Plan plan) {
        return tasksFor(caller, plan)
                .flatMap(tasks -> names.of(plan.organisation(), clock.today())
                        .map(known -> new ShownPlan(plan, tasks, known, notices(caller, plan, known))));
    }

    private List<PlanNotices.Notice> notices(CallerScope caller, Plan plan, UnitNames known) {
        return plan.state() == PlanState.DRAFT && caller.seesAllOf(plan.organisation())
                ? new PlanNotices(plan.tree(), known, clock.today()).all()
                : List.of();
    }

    private Uni<List<PlanTask>> tasksFor(CallerScope caller, Plan plan) {
        if (caller.seesAllOf(plan.organisation())) {
            return Uni.createFrom().item(plan.tree().tasks());
        }
        return plans.tasksOfBranch(caller, plan.id())
                .map(ids -> plan.tree().tasks().stream()
                        .filter(task -> ids.contains(task.id()))
                        .toList());
    }

    private static <T> Outcome<T> orNotFound(Optional<T> found) {
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    /** Plans of a page and how many there are on all pages. */
    public record Listed(List<PlanSummary> rows, long total) {}

    /** A plan and the text it was read from. */
    public record PlanWithText(Plan plan, String text) {}
}
