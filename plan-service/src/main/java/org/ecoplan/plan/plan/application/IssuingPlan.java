package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.domain.Decision;
import org.ecoplan.plan.plan.domain.IssueConcern;
import org.ecoplan.plan.plan.domain.IssuePolicy;
import org.ecoplan.plan.plan.domain.IssuedPlan;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * Issues a plan (印发): its duties become binding and the other services hear of each task. A draft that revises a plan in force
 * (修订稿) is issued as its next revision.
 */
@ApplicationScoped
public class IssuingPlan {
    private final Plans plans;
    private final PlanRevisions revisions;
    private final IssuingRevision issuingRevision;
    private final OrganisationNames names;
    private final PlanEvents events;
    private final SizeOfTasks sizes;
    private final ServiceClock clock;
    private final Changes changes;

    IssuingPlan(
            Plans plans,
            PlanRevisions revisions,
            IssuingRevision issuingRevision,
            OrganisationNames names,
            PlanEvents events,
            SizeOfTasks sizes,
            ServiceClock clock,
            Changes changes) {
        this.plans = plans;
        this.revisions = revisions;
        this.issuingRevision = issuingRevision;
        this.names = names;
        this.events = events;
        this.sizes = sizes;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * How a person wants a plan to be issued.
     *
     * @param documentDate 成文日期 where the one in the document does not hold
     * @param besides running plans that are another document although they look the same (同号不同文)
     * @param accepted what would stop the issue and is accepted
     */
    public record Conditions(@Nullable LocalDate documentDate, Set<UUID> besides, Set<IssueConcern> accepted) {}

    /**
     * @param expected the version that the caller has seen
     * @param conditions under which it is issued
     */
    @WithTransaction
    public Uni<Outcome<IssuedPlan>> issue(CallerScope caller, PlanId id, long expected, Conditions conditions) {
        return plans.findForChange(caller, id)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<IssuedPlan>refused(Refusal.notFound())
                        : revisions
                                .ofDraft(caller, id)
                                .flatMap(revision -> revision.isPresent()
                                        ? revise(caller, found.get(), revision.get(), expected, conditions)
                                        : issueAnew(caller, found.get(), expected, conditions)));
    }

    private Uni<Outcome<IssuedPlan>> revise(
            CallerScope caller, Plan draft, RevisionDraft revision, long expected, Conditions conditions) {
        return draft.version() == expected
                ? issuingRevision.issue(caller, draft, revision, conditions)
                : Outcomes.refused(Refusal.stale());
    }

    private Uni<Outcome<IssuedPlan>> issueAnew(CallerScope caller, Plan plan, long expected, Conditions conditions) {
        return decide(caller, plan, expected, conditions)
                .flatMap(
                        decided -> Outcomes.flatMap(decided, issued -> storeOnce(caller, issued, conditions.besides())))
                .call(outcome -> changes.note(caller, outcome, IssuingPlan::change));
    }

    private static What change(IssuedPlan issued) {
        Plan plan = issued.plan();
        return What.of(plan.organisation(), "plan", plan.id().value(), "ISSUED")
                .version(plan.version())
                .with("revision", plan.revision())
                .with("issuedOn", plan.issuedOn())
                .with("tasks", issued.tasks().size());
    }

    private Uni<Outcome<IssuedPlan>> decide(CallerScope caller, Plan plan, long expected, Conditions conditions) {
        if (plan.version() != expected) {
            return Outcomes.refused(Refusal.stale());
        }
        Decision by = new Decision(caller.subject(), clock.now());
        return names.of(plan.organisation(), clock.today())
                .map(known -> new IssuePolicy(known, clock.today())
                        .issue(plan, conditions.documentDate(), conditions.accepted(), by))
                .map(this::sized);
    }

    private Outcome<IssuedPlan> sized(Outcome<IssuedPlan> decided) {
        return decided.flatMap(issued ->
                sizes.refusalOf(issued).map(Outcome::<IssuedPlan>refused).orElse(decided));
    }

    /** One document is in force once: a second plan of it would double every duty. */
    private Uni<Outcome<IssuedPlan>> storeOnce(CallerScope caller, IssuedPlan issued, Set<UUID> besides) {
        return plans.issueInTurn(issued.plan().organisation())
                .flatMap(done -> plans.ofSameDocument(caller, issued.plan().id()))
                .flatMap(same -> anotherInForce(same, besides)
                        .map(Outcomes::<IssuedPlan>refused)
                        .orElseGet(() -> store(issued).map(Outcome::done)));
    }

    static Optional<Refusal> anotherInForce(List<SameDocument> same, Set<UUID> besides) {
        return same.stream()
                .filter(other -> other.state() == PlanState.ISSUED && !besides.contains(other.planId()))
                .findFirst()
                .map(IssuingPlan::inForce);
    }

    private static Refusal inForce(SameDocument other) {
        return Refusal.conflict(
                "DOCUMENT_IN_FORCE",
                "同一文件的方案「%s」(%s)正在执行,请先结束该方案,或作为该方案的修订稿印发;确属另一文件的,请在 besides 中列明"
                        .formatted(other.title(), other.planId()));
    }

    private Uni<IssuedPlan> store(IssuedPlan issued) {
        return plans.save(issued.plan())
                .flatMap(stored -> plans.addDuties(issued)
                        .flatMap(done -> events.issued(issued))
                        .replaceWith(issued.with(stored)));
    }
}
