package org.ecoplan.plan.plan.application;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.application.ComparingRevision.Compared;
import org.ecoplan.plan.plan.application.IssuingPlan.Conditions;
import org.ecoplan.plan.plan.domain.Decision;
import org.ecoplan.plan.plan.domain.IssuePolicy;
import org.ecoplan.plan.plan.domain.IssuedPlan;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanComparison;
import org.ecoplan.plan.plan.domain.PlanComparison.Headline;
import org.ecoplan.plan.plan.domain.PlanComparison.Kind;
import org.ecoplan.plan.plan.domain.PlanComparison.Row;
import org.ecoplan.plan.plan.domain.PlanHeader;
import org.ecoplan.plan.plan.domain.PlanState;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.RevisedTree;
import org.ecoplan.plan.plan.domain.Target;
import org.ecoplan.plan.plan.domain.UnitNames;

/**
 * Issues a revision (印发修订): the draft becomes the document of the plan that it revises, which stays the same plan with the
 * same ids, and what it said before is kept. Part of the transaction of the issue.
 */
@ApplicationScoped
class IssuingRevision {
    private final Plans plans;
    private final PlanRevisions revisions;
    private final ComparingRevision comparing;
    private final OrganisationNames names;
    private final PlanEvents events;
    private final SizeOfTasks sizes;
    private final Apart apart;
    private final ServiceClock clock;
    private final Changes changes;

    IssuingRevision(
            Plans plans,
            PlanRevisions revisions,
            ComparingRevision comparing,
            OrganisationNames names,
            PlanEvents events,
            SizeOfTasks sizes,
            Apart apart,
            ServiceClock clock,
            Changes changes) {
        this.plans = plans;
        this.revisions = revisions;
        this.comparing = comparing;
        this.names = names;
        this.events = events;
        this.sizes = sizes;
        this.apart = apart;
        this.clock = clock;
        this.changes = changes;
    }

    /** @param draft held, in the version that the caller has seen */
    Uni<Outcome<IssuedPlan>> issue(CallerScope caller, Plan draft, RevisionDraft revision, Conditions conditions) {
        return plans.issueInTurn(draft.organisation())
                .flatMap(turn -> plans.findForChange(caller, revision.plan()))
                .flatMap(held -> comparing.compared(caller, draft, revision))
                .flatMap(loaded -> Outcomes.flatMap(
                        loaded,
                        compared -> anotherInForce(caller, compared, conditions)
                                .flatMap(other -> other.isPresent()
                                        ? Outcomes.<IssuedPlan>refused(other.get())
                                        : names.of(draft.organisation(), clock.today())
                                                .flatMap(known -> decide(caller, compared, conditions, known)))))
                .call(outcome -> outcome.fold(
                        issued -> changes.note(caller, change(issued), revision.reason()),
                        refused -> Uni.createFrom().voidItem()));
    }

    private static What change(IssuedPlan issued) {
        Plan plan = issued.plan();
        return What.of(plan.organisation(), "plan", plan.id().value(), "REVISED")
                .version(plan.version())
                .with("revision", plan.revision())
                .with("tasks", issued.tasks().size());
    }

    private Uni<Optional<Refusal>> anotherInForce(CallerScope caller, Compared compared, Conditions conditions) {
        Set<UUID> besides = new HashSet<>(conditions.besides());
        besides.add(compared.before().id().value());
        return plans.ofSameDocument(caller, compared.draft().id())
                .map(same -> IssuingPlan.anotherInForce(same, besides));
    }

    private Uni<Outcome<IssuedPlan>> decide(
            CallerScope caller, Compared compared, Conditions conditions, UnitNames known) {
        Plan before = compared.before();
        if (before.state() != PlanState.ISSUED) {
            return Outcomes.refused(Refusal.conflict("PLAN_NOT_ISSUED", "原方案已结束,不能修订"));
        }
        PlanComparison comparison = PlanComparison.decided(
                compared.formerSide(), compared.draftSide(), compared.revision().decided());
        if (comparison.undecided().isPresent()) {
            return undecided(compared);
        }
        Decision by = new Decision(caller.subject(), clock.now());
        LocalDate date = conditions.documentDate() == null
                ? compared.draft().tree().header().current().issuedOn()
                : conditions.documentDate();
        Plan merged = before.draftedAnew(
                compared.draft().source(),
                new RevisedTree(
                                before,
                                compared.draft().tree(),
                                comparison,
                                Objects.requireNonNullElse(date, clock.today()))
                        .tree());
        Outcome<IssuedPlan> decided = new IssuePolicy(known, clock.today())
                .issue(merged, conditions.documentDate(), conditions.accepted(), by)
                .map(issued -> issued.with(issued.plan().revisionOf(before)));
        return Outcomes.flatMap(
                decided,
                issued -> sizes.refusalOf(issued)
                        .map(Outcomes::<IssuedPlan>refused)
                        .orElseGet(() ->
                                store(caller, compared, comparison, issued).map(Outcome::done)));
    }

    /** Counted as the comparison shows it: two tasks that are proposed as the same are one to decide on. */
    private Uni<Outcome<IssuedPlan>> undecided(Compared compared) {
        return apart.compute(() -> Outcome.refused(PlanComparison.of(
                        compared.formerSide(),
                        compared.draftSide(),
                        compared.revision().decided())
                .undecided()
                .orElseThrow()));
    }

    private Uni<IssuedPlan> store(CallerScope caller, Compared compared, PlanComparison comparison, IssuedPlan issued) {
        Plan before = compared.before();
        PlanRevision revision = revisionOf(caller, compared, comparison, issued.plan());
        return plans.duties(caller, before.id())
                .flatMap(duties -> revisions
                        .add(before, compared.draft().id(), revision)
                        .flatMap(done -> plans.delete(compared.draft()))
                        .flatMap(done -> plans.save(issued.plan()))
                        .flatMap(stored -> plans.replaceDuties(issued)
                                .flatMap(done -> revisions.datesOfNewTasks(caller, before.id()))
                                .flatMap(since -> events.revised(new RevisedPlan(
                                        before,
                                        issued,
                                        comparison,
                                        duties.stream().collect(groupingBy(TaskDuty::taskId)),
                                        since,
                                        compared.revision().reason(),
                                        caller.subject(),
                                        clock.today())))
                                .replaceWith(issued.with(stored))));
    }

    private PlanRevision revisionOf(CallerScope caller, Compared compared, PlanComparison comparison, Plan issued) {
        Plan before = compared.before();
        return new PlanRevision(
                issued.revision(),
                document(issued),
                document(before),
                clock.today(),
                compared.revision().reason(),
                caller.subject(),
                clock.now().truncatedTo(ChronoUnit.MILLIS),
                comparison.rows().stream().map(IssuingRevision::task).toList(),
                comparison.headlines().stream().map(IssuingRevision::headline).toList());
    }

    private static PlanRevision.Document document(Plan plan) {
        PlanHeader header = plan.tree().header().current();
        return new PlanRevision.Document(
                Objects.requireNonNullElse(header.title(), ""),
                header.documentNumber(),
                Objects.requireNonNull(
                        header.issuedOn() == null ? plan.issuedOn() : header.issuedOn(), "an issued plan has a date"));
    }

    private static PlanRevision.Task task(Row row) {
        PlanTask before = row.before();
        PlanTask after = row.after();
        Decision decision = Objects.requireNonNull(row.decision(), "all are decided");
        return new PlanRevision.Task(
                row.kind(),
                Objects.requireNonNull(before == null ? after : before).id().value(),
                after == null ? null : after.id().value(),
                before == null ? null : before.ordinal(),
                before == null ? null : before.title().current(),
                after == null ? null : after.ordinal(),
                after == null ? null : after.title().current(),
                row.kind() == Kind.CHANGED ? row.fields() : List.of(),
                row.kind() == Kind.CHANGED ? row.changes() : List.of(),
                decision.by(),
                decision.at());
    }

    private static PlanRevision.Headline headline(Headline row) {
        Item<Target> before = row.before();
        Item<Target> after = row.after();
        Item<Target> named = Objects.requireNonNull(before == null ? after : before);
        Target said = (after == null ? named : after).current();
        Decision decision = row.decision();
        return new PlanRevision.Headline(
                row.kind(),
                named.id().value(),
                after == null ? null : after.id().value(),
                said.indicator(),
                said.quote(),
                row.changes(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at());
    }
}
