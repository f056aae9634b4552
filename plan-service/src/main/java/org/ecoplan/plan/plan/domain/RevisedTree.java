package org.ecoplan.plan.plan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.PlanComparison.Headline;
import org.ecoplan.plan.plan.domain.PlanComparison.Row;
import org.ecoplan.plan.plan.domain.ReadingNotes.Carried;
import org.ecoplan.plan.plan.domain.ReadingNotes.RepeatedDuty;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a draft under the ids of the plan that it revises: a task that goes on, its targets, milestones and repeated
 * duties, and the targets outside the tasks keep theirs, so that everybody else knows them again.
 */
public final class RevisedTree {
    private final Plan before;
    private final PlanTree draft;
    private final PlanComparison comparison;
    private final LocalDate documentDate;

    /** @param documentDate date of the new document, from which what is new in it counts */
    public RevisedTree(Plan before, PlanTree draft, PlanComparison comparison, LocalDate documentDate) {
        this.before = before;
        this.draft = draft;
        this.comparison = comparison;
        this.documentDate = documentDate;
    }

    public PlanTree tree() {
        Map<ItemId, PlanTask> former = new HashMap<>();
        for (Row row : comparison.rows()) {
            if (row.before() != null && row.after() != null) {
                former.put(row.after().id(), row.before());
            }
        }
        Map<ItemId, Item<Target>> headlines = new HashMap<>();
        for (Headline row : comparison.headlines()) {
            if (row.before() != null && row.after() != null) {
                headlines.put(row.after().id(), row.before());
            }
        }
        return new PlanTree(
                under(before.tree().header().id(), draft.header()),
                draft.actions(),
                underFormer(draft.headlineTargets(), headlines),
                draft.tasks().stream()
                        .map(task -> goingOn(former.get(task.id()), task))
                        .toList(),
                draft.notes().with(repeatedDuties()));
    }

    private static PlanTask goingOn(@Nullable PlanTask former, PlanTask task) {
        return former == null
                ? task
                : new PlanTask(
                        task.position(),
                        task.ordinal(),
                        task.action(),
                        under(former.id(), task.title()),
                        task.units(),
                        underFormer(task.targets(), SameItems.targets(former.targets(), task.targets())),
                        underFormer(task.milestones(), SameItems.milestones(former.milestones(), task.milestones())));
    }

    private static <T> List<Item<T>> underFormer(List<Item<T>> items, Map<ItemId, Item<T>> former) {
        return items.stream()
                .map(item -> {
                    Item<T> same = former.get(item.id());
                    return same == null ? item : under(same.id(), item);
                })
                .toList();
    }

    private static <T> Item<T> under(ItemId id, Item<T> item) {
        return new Item<>(id, item.imported(), item.current(), item.state(), item.provenance(), item.decision());
    }

    /** What was said before in the same words goes on from its own day; what is new counts from the new document. */
    private List<RepeatedDuty> repeatedDuties() {
        List<RepeatedDuty> left = new ArrayList<>(before.tree().notes().repeatedDuties());
        List<RepeatedDuty> duties = new ArrayList<>();
        for (RepeatedDuty duty : draft.notes().repeatedDuties()) {
            RepeatedDuty same = left.stream()
                    .filter(one -> saysTheSame(one, duty))
                    .findFirst()
                    .orElse(null);
            left.remove(same);
            duties.add(duty.carriedAs(
                    same == null
                            ? new Carried(UUID.randomUUID(), documentDate)
                            : RepeatedDutyPolicy.carried(
                                    before.id(), same, Objects.requireNonNull(before.issuedOn(), "in force"))));
        }
        return duties;
    }

    private static boolean saysTheSame(RepeatedDuty one, RepeatedDuty other) {
        return one.cycle().equals(other.cycle())
                && one.times() == other.times()
                && Objects.equals(one.afterIssue(), other.afterIssue())
                && Likeness.plain(one.quote()).equals(Likeness.plain(other.quote()));
    }
}
