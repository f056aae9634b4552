package org.ecoplan.plan.fourlists.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.fourlists.domain.ListsDifference;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanContent;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** Shows the lists of a lead unit: as the plan gives them, or as they were adopted. */
@ApplicationScoped
public class ShowingLists {
    private final IssuedPlans plans;
    private final AdoptedLists adopted;

    ShowingLists(IssuedPlans plans, AdoptedLists adopted) {
        this.plans = plans;
        this.adopted = adopted;
    }

    /** The lists as generated, and every version that was adopted; not found for whom the lead unit does not exist. */
    @WithSession
    public Uni<Outcome<ListVersions>> versions(CallerScope caller, ListsOf of) {
        return plans.content(caller, new PlanId(of.planId()))
                .flatMap(found -> Outcomes.flatMap(found, plan -> versions(caller, plan, of)));
    }

    private Uni<Outcome<ListVersions>> versions(CallerScope caller, PlanContent plan, ListsOf of) {
        return isThereFor(caller, plan, of)
                ? adopted.versions(caller, of)
                        .map(versions -> Outcome.done(new ListVersions(
                                of,
                                headOf(plan, of),
                                plan.facts().organisation(),
                                GeneratedLists.of(plan, of),
                                versions)))
                : Outcomes.refused(Refusal.notFound());
    }

    /** @param number absent for the latest, 0 for the lists as generated */
    public Uni<Outcome<ListVersions.Shown>> show(CallerScope caller, ListsOf of, @Nullable Integer number) {
        return versions(caller, of).map(found -> found.flatMap(versions -> versions.show(number)));
    }

    public Uni<Outcome<ListsDifference>> difference(CallerScope caller, ListsOf of, int from, int to) {
        return versions(caller, of).map(found -> found.flatMap(versions -> versions.difference(from, to)));
    }

    private static ListVersions.Head headOf(PlanContent plan, ListsOf of) {
        String leadUnitName = plan.tasks().stream()
                .flatMap(task -> task.parts().stream())
                .filter(part -> part.unitCode().equals(of.leadUnit()))
                .map(PlanContent.Part::unitName)
                .findFirst()
                .orElse(of.leadUnit());
        return new ListVersions.Head(plan.title(), plan.documentNumber(), leadUnitName);
    }

    private static boolean isThereFor(CallerScope caller, PlanContent plan, ListsOf of) {
        return caller.sees(plan.facts().organisation(), of.leadUnit())
                && plan.years().contains(of.year())
                && plan.tasks().stream().anyMatch(task -> task.isLedBy(of.leadUnit()));
    }
}
