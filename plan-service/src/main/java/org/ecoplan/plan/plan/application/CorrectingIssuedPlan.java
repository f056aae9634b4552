package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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

/**
 * Corrects a slip in the title or the date of a plan in force (勘误), with a reason that stays. Of its due dates those change that are
 * counted from its date.
 */
@ApplicationScoped
public class CorrectingIssuedPlan {
    private final Plans plans;
    private final PlanEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    CorrectingIssuedPlan(Plans plans, PlanEvents events, ServiceClock clock, Changes changes) {
        this.plans = plans;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /** What the plan shall say of itself, and why. */
    public record Wanted(String title, LocalDate issuedOn, String reason) {}

    /** @param expected the version that the caller has seen */
    @WithTransaction
    public Uni<Outcome<Plan>> correct(CallerScope caller, PlanId id, long expected, Wanted wanted) {
        Decision by = new Decision(caller.subject(), clock.now());
        return plans.findForChange(caller, id)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<Plan>refused(Refusal.notFound())
                        : Outcomes.map(
                                decide(found.get(), expected, wanted, clock.today(), by),
                                changed -> store(found.get(), changed, wanted, by)))
                .call(outcome -> changes.note(caller, outcome, CorrectingIssuedPlan::change));
    }

    /** The corrections of a plan, oldest first. */
    @WithSession
    public Uni<Outcome<List<PlanCorrection>>> corrections(CallerScope caller, PlanId id) {
        return plans.find(caller, id)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<List<PlanCorrection>>refused(Refusal.notFound())
                        : plans.corrections(caller, id).map(Outcome::done));
    }

    private static Outcome<Plan> decide(Plan plan, long expected, Wanted wanted, LocalDate today, Decision by) {
        return plan.version() == expected
                ? plan.correctIssued(wanted.title(), wanted.issuedOn(), today, by)
                : Outcome.refused(Refusal.stale());
    }

    private Uni<Plan> store(Plan before, Plan changed, Wanted wanted, Decision by) {
        return plans.save(changed)
                .call(saved -> plans.addCorrection(correction(before, saved, wanted, by))
                        .flatMap(done -> events.corrected(saved, wanted.reason(), clock.today())));
    }

    private static PlanCorrection correction(Plan before, Plan saved, Wanted wanted, Decision by) {
        return new PlanCorrection(
                saved.id().value(),
                saved.version(),
                Objects.requireNonNullElse(before.tree().header().current().title(), ""),
                wanted.title(),
                Objects.requireNonNull(before.issuedOn(), "a plan in force has a date"),
                wanted.issuedOn(),
                wanted.reason(),
                by.by(),
                by.at().truncatedTo(ChronoUnit.MILLIS));
    }

    private static What change(Plan plan) {
        return What.of(plan.organisation(), "plan", plan.id().value(), "ISSUED_PLAN_CORRECTED")
                .version(plan.version());
    }
}
