package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.plan.domain.PlanId;

/** Shows how a plan was revised (修订记录) and what its earlier documents said. */
@ApplicationScoped
public class ShowingRevisions {
    private final Plans plans;
    private final PlanRevisions revisions;

    ShowingRevisions(Plans plans, PlanRevisions revisions) {
        this.plans = plans;
        this.revisions = revisions;
    }

    /** Oldest first. */
    @WithSession
    public Uni<Outcome<List<PlanRevision>>> of(CallerScope caller, PlanId plan) {
        return plans.find(caller, plan)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<List<PlanRevision>>refused(Refusal.notFound())
                        : revisions.of(caller, plan).map(Outcome::done));
    }

    /** The text of the document that a revision replaced. */
    @WithSession
    public Uni<Outcome<String>> replacedText(CallerScope caller, PlanId plan, int revision) {
        return plans.find(caller, plan)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<String>refused(Refusal.notFound())
                        : revisions
                                .replacedText(caller, plan, revision)
                                .map(text ->
                                        text.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound()))));
    }
}
