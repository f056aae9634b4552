package org.ecoplan.plan.plan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedTask;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a draft may be issued (印发) and what it then obliges whom to. What the reviewer left open counts as
 * accepted; a rejected item is no part of the plan.
 */
public final class IssuePolicy {
    private final UnitNames names;
    private final LocalDate today;

    public IssuePolicy(UnitNames names, LocalDate today) {
        this.names = names;
        this.today = today;
    }

    /**
     * @param documentDate 成文日期; absent when the one in the document holds
     * @param accepted what a person has accepted
     */
    public Outcome<IssuedPlan> issue(
            Plan plan, @Nullable LocalDate documentDate, Set<IssueConcern> accepted, Decision by) {
        PlanHeader header = plan.tree().header().current();
        LocalDate issuedOn = documentDate == null ? header.issuedOn() : documentDate;
        Optional<Refusal> refusal = plan.refusalUnlessDraft()
                .or(() -> refusalUnlessPlan(plan.tree().notes().likeness()))
                .or(() -> refusalOf(header, issuedOn))
                .or(() -> concern(plan.tree(), accepted));
        if (refusal.isPresent() || issuedOn == null) {
            return Outcome.refused(refusal.orElseThrow());
        }
        PlanTree tree = plan.tree()
                .withHeader(plan.tree().header().correct(dated(header, issuedOn), by))
                .change(new ItemChange.AcceptOpen(by));
        RepeatedDutyPolicy repeated = new RepeatedDutyPolicy(plan.id(), tree, issuedOn);
        return tasksOf(tree, repeated)
                .map(issued -> new IssuedPlan(
                        plan.issued(issuedOn, today, tree),
                        new HeadlinePolicy(names.territories(), plan.organisation(), issued)
                                .issue(tree.headlineTargets()),
                        issued,
                        repeated.outsideAnyTask()));
    }

    private static Optional<Refusal> refusalUnlessPlan(ReadingNotes.@Nullable Likeness likeness) {
        if (likeness == null || likeness.plan() || likeness.asPlan()) {
            return Optional.empty();
        }
        String reasons = String.join(";", likeness.reasons());
        return Optional.of(Refusal.conflict("NOT_A_PLAN", "文件不像行动方案(" + reasons + "),不能印发;如确为方案,请以 asPlan=true 重新导入"));
    }

    private Optional<Refusal> concern(PlanTree tree, Set<IssueConcern> accepted) {
        Optional<String> place = accepted.contains(IssueConcern.FOREIGN_DOCUMENT)
                ? Optional.empty()
                : DocumentOrigin.foreign(tree.header().current(), names);
        if (place.isPresent()) {
            return notAccepted(IssueConcern.FOREIGN_DOCUMENT, "文件属于「" + place.get() + "」,不是本组织的地区,其单位会被当作本地同名单位");
        }
        List<ReadingNotes.Question> questions = new AnsweredQuestions(tree).open();
        return questions.isEmpty() || tree.isReviewed() || accepted.contains(IssueConcern.OPEN_QUESTIONS)
                ? Optional.empty()
                : notAccepted(
                        IssueConcern.OPEN_QUESTIONS,
                        questions.size() + "个待定问题未处理,条目未核对完,如「"
                                + questions.get(0).question() + "」");
    }

    private static Optional<Refusal> notAccepted(IssueConcern concern, String why) {
        return Optional.of(Refusal.conflict(concern.name(), why + ";确认无误的,请在 accept 中列明 " + concern.name()));
    }

    private static Optional<Refusal> refusalOf(PlanHeader header, @Nullable LocalDate issuedOn) {
        if (header.title() == null) {
            return Optional.of(Refusal.invalid("TITLE_MISSING", "方案缺少名称", "/header/title"));
        }
        if (issuedOn == null) {
            return Optional.of(Refusal.invalid("ISSUE_DATE_MISSING", "方案缺少成文日期", "/header/issuedOn"));
        }
        if (issuedOn.getYear() < 1949 || issuedOn.getYear() > 2999) {
            return Optional.of(Refusal.invalid("DATE_OUT_OF_RANGE", "成文日期超出范围", "/header/issuedOn"));
        }
        if (header.periodEnd() != null && header.periodEnd().isBefore(issuedOn)) {
            return Optional.of(Refusal.invalid("PERIOD_OVER", "方案截止日期早于成文日期", "/header/periodEnd"));
        }
        return Optional.empty();
    }

    private Outcome<List<IssuedTask>> tasksOf(PlanTree tree, RepeatedDutyPolicy repeated) {
        DutyPolicy policy = new DutyPolicy(names);
        List<IssuedTask> issued = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int at = 0; at < tree.tasks().size(); at++) {
            PlanTask task = tree.tasks().get(at);
            if (task.stands()) {
                DutyPolicy.Duties duties = policy.dutiesOf(task, "/tasks/" + at);
                refusals.addAll(duties.refusals());
                issued.add(issue(task, duties.duties(), repeated));
            }
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(all(refusals));
        }
        return issued.isEmpty()
                ? Outcome.refused(Refusal.invalid("NO_TASKS", "方案没有任务", "/tasks"))
                : Outcome.done(List.copyOf(issued));
    }

    private static Refusal all(List<Refusal> refusals) {
        Refusal first = refusals.get(0);
        return refusals.size() == 1
                ? first
                : Refusal.ofAll(first.code(), first.title() + "等,共" + refusals.size() + "处", refusals);
    }

    private IssuedTask issue(PlanTask task, List<Duty> duties, RepeatedDutyPolicy repeated) {
        OwnershipPolicy policy = new OwnershipPolicy(names.territories(), duties);
        Map<ItemId, Ownership> owners = new HashMap<>();
        task.targets().forEach(item -> owners.put(item.id(), policy.of(item.current())));
        task.milestones().forEach(item -> owners.put(item.id(), policy.of(item.current())));
        return new IssuedTask(task, duties, owners, repeated.of(task));
    }

    private static PlanHeader dated(PlanHeader header, LocalDate issuedOn) {
        return new PlanHeader(
                header.title(),
                header.documentNumber(),
                header.issuer(),
                issuedOn,
                header.publishedOn(),
                header.region(),
                header.periodStart(),
                header.periodEnd(),
                header.roundTempo());
    }
}
