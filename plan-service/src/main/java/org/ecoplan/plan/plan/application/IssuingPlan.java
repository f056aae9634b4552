package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.domain.Decision;
import org.ecoplan.plan.plan.domain.IssuePolicy;
import org.ecoplan.plan.plan.domain.IssuedPlan;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** Issues a plan (印发): its duties become binding and the other services hear of each task. */
@ApplicationScoped
public class IssuingPlan {
    private final Plans plans;
    private final OrganisationNames names;
    private final PlanEvents events;
    private final ServiceClock clock;

    IssuingPlan(Plans plans, OrganisationNames names, PlanEvents events, ServiceClock clock) {
        this.plans = plans;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param expected the version that the caller has seen
     * @param documentDate 成文日期 where the one in the document does not hold
     */
    @WithTransaction
    public Uni<Outcome<IssuedPlan>> issue(
            CallerScope caller, PlanId id, long expected, @Nullable LocalDate documentDate) {
        return plans.findForChange(caller, id)
                .flatMap(found -> found.isEmpty()
                        ? refused(Refusal.notFound())
                        : issue(caller, found.get(), expected, documentDate));
    }

    private Uni<Outcome<IssuedPlan>> issue(
            CallerScope caller, Plan plan, long expected, @Nullable LocalDate documentDate) {
        if (plan.version() != expected) {
            return refused(Refusal.stale());
        }
        Decision by = new Decision(caller.subject(), clock.now());
        return names.of(plan.organisation(), clock.today())
                .map(known -> new IssuePolicy(known, clock.today()).issue(plan, documentDate, by))
                .flatMap(decided -> decided instanceof Outcome.Done<IssuedPlan> done
                        ? store(done.result()).map(Outcome::done)
                        : Uni.createFrom().item(decided));
    }

    private Uni<IssuedPlan> store(IssuedPlan issued) {
        return plans.save(issued.plan())
                .flatMap(stored -> plans.addDuties(issued)
                        .flatMap(done -> events.issued(issued))
                        .replaceWith(new IssuedPlan(stored, issued.tasks())));
    }

    private static Uni<Outcome<IssuedPlan>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
