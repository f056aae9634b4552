package org.ecoplan.plan.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An environmental action plan (行动方案): DRAFT → ISSUED → CLOSED. A draft is reviewed item by item; nothing of an
 * issued plan changes.
 *
 * @param revision 1 for the plan as first issued
 * @param issuedOn 成文日期 with which it was issued
 * @param inForceSince the day on which it was issued here; rounds are opened from then on
 * @param closedOn the day on which it was closed
 * @param version as stored; the next change makes the next one
 */
public record Plan(
        PlanId id,
        String organisation,
        Source source,
        PlanState state,
        int revision,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate inForceSince,
        @Nullable LocalDate closedOn,
        PlanTree tree,
        long version) {

    /** Where the plan came from and who brought it. */
    public record Source(String name, String format, String importedBy, Instant importedAt) {}

    public static Plan draft(String organisation, Source source, PlanTree tree) {
        return new Plan(PlanId.fresh(), organisation, source, PlanState.DRAFT, 1, null, null, null, tree, 0);
    }

    public Outcome<Plan> acceptOpenItems(Decision by) {
        return review(tree -> Outcome.done(tree.change(new ItemChange.AcceptOpen(by))));
    }

    public Outcome<Plan> accept(ItemId item, Decision by) {
        return reviewItem(item, new ItemChange.AcceptOne(item, by));
    }

    public Outcome<Plan> reject(ItemId item, Decision by) {
        if (tree.header().id().equals(item)) {
            return Outcome.refused(Refusal.conflict("HEADER_STAYS", "文件要素不能剔除,只能更正"));
        }
        return reviewItem(item, new ItemChange.RejectOne(item, by));
    }

    /** The tempo of rounds stays where the corrected header names none. */
    public Outcome<Plan> correctHeader(PlanHeader header, Decision by) {
        return review(tree -> Outcome.done(tree.withHeader(tree.header()
                .correct(
                        header.roundTempo() == null
                                ? header.with(tree.header().current().roundTempo())
                                : header,
                        by))));
    }

    public Outcome<Plan> correctTask(ItemId task, TaskEdit edit, Decision by) {
        return review(tree -> tree.task(task)
                .map(found -> edit.applyTo(found, by).map(tree::withTask))
                .orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    /** The levels outside any task (主要目标) as they shall be: a list that is left short rejects what is left out. */
    public Outcome<Plan> correctHeadlineTargets(List<TaskEdit.Entry<Target>> targets, Decision by) {
        ListEdit<Target> edit = new ListEdit<>(targets, "/targets");
        return review(tree -> edit.unknownItem(tree.headlineTargets())
                .or(() -> ListEdit.badTarget(targets))
                .map(Outcome::<PlanTree>refused)
                .orElseGet(() -> Outcome.done(tree.withHeadlineTargets(edit.applyTo(tree.headlineTargets(), by)))));
    }

    public Outcome<Plan> addTask(NewTask added, Decision by) {
        return review(tree -> added.standingAt(tree.tasks().size() + 1, by).map(tree::plusTask));
    }

    /** All of them or none. */
    public Outcome<Plan> addTasks(List<NewTask> added, Decision by) {
        return review(tree -> {
            List<PlanTask> all = new ArrayList<>(tree.tasks());
            List<Refusal> refusals = new ArrayList<>();
            for (int at = 0; at < added.size(); at++) {
                String pointer = "/tasks/" + at + "/content";
                added.get(at)
                        .standingAt(all.size() + 1, by)
                        .fold(
                                all::add,
                                refusal -> refusals.add(
                                        Refusal.invalid(refusal.code(), refusal.title(), pointer + refusal.pointer())));
            }
            return refusals.isEmpty() ? Outcome.done(tree.withTasks(all)) : Outcome.refused(refusals.get(0));
        });
    }

    /** @param replace whether tasks that have a lead unit get this one in its place; else they keep theirs */
    public Outcome<Plan> assignLead(UnitPart lead, boolean replace, Decision by) {
        return review(tree -> Outcome.done(tree.withTasks(tree.tasks().stream()
                .map(task -> task.withLead(lead, replace, by))
                .toList())));
    }

    /** Ends the plan: from the day on nothing of it is due, asked or judged any more. */
    public Outcome<Plan> close(LocalDate day) {
        return state == PlanState.ISSUED
                ? Outcome.done(new Plan(
                        id,
                        organisation,
                        source,
                        PlanState.CLOSED,
                        revision,
                        issuedOn,
                        inForceSince,
                        day,
                        tree,
                        version))
                : Outcome.refused(Refusal.conflict("PLAN_NOT_ISSUED", "方案未印发或已结束"));
    }

    /** Another tempo of the rounds of a plan in force (调度频次); what was opened stays. */
    public Outcome<Plan> changeTempo(RoundTempo tempo, Decision by) {
        if (state != PlanState.ISSUED) {
            return Outcome.refused(Refusal.conflict("PLAN_NOT_ISSUED", "方案未印发或已结束"));
        }
        PlanHeader header = tree.header().current();
        return header.tempo() == tempo
                ? Outcome.refused(Refusal.conflict("TEMPO_UNCHANGED", "调度频次与现有的相同"))
                : Outcome.done(new Plan(
                        id,
                        organisation,
                        source,
                        state,
                        revision,
                        issuedOn,
                        inForceSince,
                        closedOn,
                        tree.withHeader(tree.header().correct(header.with(tempo), by)),
                        version));
    }

    /** Another title and date of a plan in force: a slip, not another plan. */
    public Outcome<Plan> correctIssued(String title, LocalDate documentDate, LocalDate today, Decision by) {
        if (state != PlanState.ISSUED) {
            return Outcome.refused(Refusal.conflict("PLAN_NOT_ISSUED", "方案未印发或已结束"));
        }
        PlanHeader header = tree.header().current();
        if (documentDate.getYear() < 1949 || documentDate.getYear() > 2999) {
            return Outcome.refused(Refusal.invalid("DATE_OUT_OF_RANGE", "成文日期超出范围", "/issuedOn"));
        }
        if (documentDate.isAfter(today)) {
            return Outcome.refused(Refusal.invalid("DATE_IN_FUTURE", "成文日期不能晚于今天", "/issuedOn"));
        }
        if (header.periodEnd() != null && header.periodEnd().isBefore(documentDate)) {
            return Outcome.refused(Refusal.invalid("PERIOD_OVER", "方案截止日期早于成文日期", "/issuedOn"));
        }
        if (title.equals(header.title()) && documentDate.equals(issuedOn)) {
            return Outcome.refused(Refusal.conflict("NOTHING_TO_CORRECT", "名称和日期与现有的相同"));
        }
        PlanHeader corrected = new PlanHeader(
                title,
                header.documentNumber(),
                header.issuer(),
                documentDate,
                header.publishedOn(),
                header.region(),
                header.periodStart(),
                header.periodEnd(),
                header.roundTempo());
        return Outcome.done(new Plan(
                id,
                organisation,
                source,
                state,
                revision,
                documentDate,
                inForceSince,
                closedOn,
                tree.withHeader(tree.header().correct(corrected, by)),
                version));
    }

    /** This plan as a draft of another tree, under its own id: what {@link IssuePolicy} looks at when it is revised. */
    public Plan draftedAnew(Source other, PlanTree otherTree) {
        return new Plan(id, organisation, other, PlanState.DRAFT, revision, null, null, null, otherTree, version);
    }

    /** This issue as the next revision of the plan that was in force: its date and the day it came into force stay. */
    public Plan revisionOf(Plan before) {
        return new Plan(
                id,
                organisation,
                source,
                state,
                before.revision() + 1,
                before.issuedOn(),
                before.inForceSince(),
                null,
                tree,
                version);
    }

    /** This plan where it may be deleted: nobody has heard of a draft. */
    public Outcome<Plan> deletable() {
        return state == PlanState.DRAFT
                ? Outcome.done(this)
                : Outcome.refused(Refusal.conflict("PLAN_NOT_DRAFT", "方案已印发,只能结束,不能删除"));
    }

    Plan issued(LocalDate documentDate, LocalDate today, PlanTree issuedTree) {
        return new Plan(
                id, organisation, source, PlanState.ISSUED, revision, documentDate, today, null, issuedTree, version);
    }

    Optional<Refusal> refusalUnlessDraft() {
        return state == PlanState.DRAFT
                ? Optional.empty()
                : Optional.of(Refusal.conflict("PLAN_NOT_DRAFT", "方案已印发,不能再修改"));
    }

    private Outcome<Plan> reviewItem(ItemId item, ItemChange change) {
        boolean known =
                tree.items().stream().anyMatch(placed -> placed.item().id().equals(item));
        return known ? review(present -> Outcome.done(present.change(change))) : Outcome.refused(Refusal.notFound());
    }

    private Outcome<Plan> review(Function<PlanTree, Outcome<PlanTree>> change) {
        return refusalUnlessDraft()
                .map(Outcome::<Plan>refused)
                .orElseGet(() -> change.apply(tree).map(this::with));
    }

    private Plan with(PlanTree changed) {
        return new Plan(id, organisation, source, state, revision, issuedOn, inForceSince, closedOn, changed, version);
    }
}
