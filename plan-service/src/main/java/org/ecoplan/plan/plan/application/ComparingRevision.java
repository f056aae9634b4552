package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.domain.Decision;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.ItemPair;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanComparison.Side;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.PlanState;
import org.ecoplan.plan.plan.domain.PlanTree;
import org.jspecify.annotations.Nullable;

/** Prepares a revision of a plan in force (方案修订): a draft names the plan, and a person decides on each task of both. */
@ApplicationScoped
public class ComparingRevision {
    private final Plans plans;
    private final PlanRevisions revisions;
    private final ServiceClock clock;
    private final Changes changes;

    ComparingRevision(Plans plans, PlanRevisions revisions, ServiceClock clock, Changes changes) {
        this.plans = plans;
        this.revisions = revisions;
        this.clock = clock;
        this.changes = changes;
    }

    /** Both documents and what was decided so far; compared by whoever has the time. */
    public record Compared(RevisionDraft revision, Plan before, Plan draft, Side formerSide, Side draftSide) {
        /** Grows with each decision and each step of the review. */
        public long version() {
            return revision.version() + draft.version();
        }
    }

    /** What a person says of one task or target: the same on both sides, or on one side only. */
    public record Said(@Nullable ItemId before, @Nullable ItemId after) {}

    /**
     * What a person says at once.
     *
     * @param tasks of tasks
     * @param headlines of targets outside the tasks (总体目标)
     */
    public record SaidOfAll(List<Said> tasks, List<Said> headlines) {
        Stream<Said> all() {
            return Stream.concat(tasks.stream(), headlines.stream());
        }
    }

    @WithTransaction
    public Uni<Outcome<RevisionDraft>> begin(CallerScope caller, PlanId plan, PlanId draft, String reason) {
        RevisionDraft begun = new RevisionDraft(draft, plan, reason, List.of(), 1);
        return plans.findForChange(caller, plan)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<RevisionDraft>refused(Refusal.notFound())
                        : plans.findForChange(caller, draft)
                                .flatMap(other -> refusal(caller, found.get(), other)
                                        .flatMap(refusal -> refusal.isPresent()
                                                ? Outcomes.<RevisionDraft>refused(refusal.get())
                                                : revisions
                                                        .begin(begun, caller.subject(), clock.now())
                                                        .replaceWith(Outcome.done(begun)))))
                .call(outcome -> outcome.fold(
                        done -> changes.note(
                                caller,
                                What.of(caller.organisationOrNone(), "plan", plan.value(), "REVISION_BEGUN")
                                        .with("draft", draft),
                                reason),
                        refused -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Refusal>> refusal(CallerScope caller, Plan plan, Optional<Plan> draft) {
        if (draft.isEmpty()) {
            return refused(Refusal.invalid("UNKNOWN_DRAFT", "没有这份草稿", "/draftId"));
        }
        if (plan.state() != PlanState.ISSUED) {
            return refused(Refusal.conflict("PLAN_NOT_ISSUED", "方案未印发或已结束,不能修订"));
        }
        if (draft.get().state() != PlanState.DRAFT) {
            return refused(Refusal.conflict("PLAN_NOT_DRAFT", "修订稿须为草稿"));
        }
        return revisions
                .draftOf(caller, plan.id())
                .flatMap(running -> running.isPresent()
                        ? refused(Refusal.conflict("REVISION_RUNNING", "该方案已有修订稿(%s),请先印发或删除".formatted(running.get())))
                        : revisions
                                .ofDraft(caller, draft.get().id())
                                .map(other -> other.map(taken -> Refusal.conflict(
                                        "REVISION_RUNNING", "该草稿已是方案(%s)的修订稿".formatted(taken.plan())))));
    }

    private static Uni<Optional<Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Optional.of(refusal));
    }

    /** What there is to compare; refused where the draft revises nothing. */
    @WithSession
    public Uni<Outcome<Compared>> load(CallerScope caller, PlanId draft) {
        return plans.find(caller, draft)
                .flatMap(found ->
                        found.isEmpty() ? Outcomes.<Compared>refused(Refusal.notFound()) : load(caller, found.get()));
    }

    private Uni<Outcome<Compared>> load(CallerScope caller, Plan draft) {
        return revisions
                .ofDraft(caller, draft.id())
                .flatMap(revision -> revision.isEmpty()
                        ? Outcomes.<Compared>refused(Refusal.conflict("NO_REVISION", "该草稿不是修订稿"))
                        : compared(caller, draft, revision.get()));
    }

    /** Joins the running session or transaction. */
    Uni<Outcome<Compared>> compared(CallerScope caller, Plan draft, RevisionDraft revision) {
        return plans.find(caller, revision.plan())
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<Compared>refused(Refusal.notFound())
                        : plans.sourceText(caller, revision.plan())
                                .flatMap(before -> plans.sourceText(caller, draft.id())
                                        .map(after -> Outcome.done(new Compared(
                                                revision,
                                                found.get(),
                                                draft,
                                                new Side(found.get().tree(), before.orElse("")),
                                                new Side(draft.tree(), after.orElse("")))))));
    }

    /**
     * Keeps what a person says of tasks and of targets outside them, all of it or nothing.
     *
     * @param expected the version that the caller has seen
     */
    @WithTransaction
    public Uni<Outcome<PlanId>> decide(CallerScope caller, PlanId draft, long expected, SaidOfAll said) {
        Decision by = new Decision(caller.subject(), clock.now().truncatedTo(ChronoUnit.MILLIS));
        return plans.findForChange(caller, draft)
                .flatMap(found ->
                        found.isEmpty() ? Outcomes.<Compared>refused(Refusal.notFound()) : load(caller, found.get()))
                .flatMap(loaded -> Outcomes.flatMap(loaded, compared -> {
                    Optional<Refusal> refusal =
                            compared.version() == expected ? refusal(compared, said) : Optional.of(Refusal.stale());
                    return refusal.isPresent()
                            ? Outcomes.<PlanId>refused(refusal.get())
                            : revisions
                                    .decide(
                                            draft,
                                            said.all()
                                                    .map(each -> new ItemPair(each.before(), each.after(), by))
                                                    .toList())
                                    .replaceWith(Outcome.done(draft));
                }))
                .call(outcome -> changes.note(
                        caller,
                        outcome,
                        done -> What.of(caller.organisationOrNone(), "plan", draft.value(), "REVISION_DECIDED")
                                .with("tasks", said.tasks().size())
                                .with("headlines", said.headlines().size())));
    }

    private static Optional<Refusal> refusal(Compared compared, SaidOfAll said) {
        if (said.tasks().isEmpty() && said.headlines().isEmpty()) {
            return Optional.of(Refusal.invalid("NO_TASK", "请指明任务或总体目标", "/decisions"));
        }
        return refusalOfTasks(compared, said.tasks()).or(() -> refusalOfHeadlines(compared, said.headlines()));
    }

    private static Optional<Refusal> refusalOfTasks(Compared compared, List<Said> said) {
        Set<ItemId> mentioned = new HashSet<>();
        for (int at = 0; at < said.size(); at++) {
            Said each = said.get(at);
            String pointer = "/decisions/" + at;
            if (each.before() == null && each.after() == null) {
                return Optional.of(Refusal.invalid("NO_TASK", "请指明任务", pointer));
            }
            if (isUnknown(each.before(), compared.before().tree())) {
                return Optional.of(Refusal.invalid("UNKNOWN_TASK", "原方案没有该任务", pointer + "/taskId"));
            }
            if (isUnknown(each.after(), compared.draft().tree())) {
                return Optional.of(Refusal.invalid("UNKNOWN_TASK", "修订稿没有该任务", pointer + "/draftTaskId"));
            }
            if (isTwice(each, mentioned)) {
                return Optional.of(Refusal.invalid("TASK_TWICE", "同一任务只能确认一次", pointer));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusalOfHeadlines(Compared compared, List<Said> said) {
        Set<ItemId> mentioned = new HashSet<>();
        for (int at = 0; at < said.size(); at++) {
            Said each = said.get(at);
            String pointer = "/headlines/" + at;
            if (each.before() == null && each.after() == null) {
                return Optional.of(Refusal.invalid("NO_TARGET", "请指明总体目标", pointer));
            }
            if (isUnknownHeadline(each.before(), compared.before().tree())) {
                return Optional.of(Refusal.invalid("UNKNOWN_TARGET", "原方案没有该总体目标", pointer + "/targetId"));
            }
            if (isUnknownHeadline(each.after(), compared.draft().tree())) {
                return Optional.of(Refusal.invalid("UNKNOWN_TARGET", "修订稿没有该总体目标", pointer + "/draftTargetId"));
            }
            if (isTwice(each, mentioned)) {
                return Optional.of(Refusal.invalid("TARGET_TWICE", "同一总体目标只能确认一次", pointer));
            }
        }
        return Optional.empty();
    }

    private static boolean isTwice(Said said, Set<ItemId> mentioned) {
        return said.before() != null && !mentioned.add(said.before())
                || said.after() != null && !mentioned.add(said.after());
    }

    private static boolean isUnknownHeadline(@Nullable ItemId target, PlanTree tree) {
        return target != null
                && tree.headlineTargets().stream()
                        .noneMatch(item -> item.stands() && item.id().equals(target));
    }

    private static boolean isUnknown(@Nullable ItemId task, PlanTree tree) {
        return task != null && tree.task(task).filter(found -> found.stands()).isEmpty();
    }
}
