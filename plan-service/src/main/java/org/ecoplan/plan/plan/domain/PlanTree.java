package org.ecoplan.plan.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole content of a plan as a tree of reviewed items (方案树). */
public record PlanTree(
        Item<PlanHeader> header,
        List<PlanAction> actions,
        List<Item<Target>> headlineTargets,
        List<PlanTask> tasks,
        ReadingNotes notes) {

    public PlanTree {
        actions = List.copyOf(actions);
        headlineTargets = List.copyOf(headlineTargets);
        tasks = List.copyOf(tasks);
    }

    public Optional<PlanTask> task(ItemId id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /** Every item with its place, in the order of the tree. */
    public List<PlacedItem> items() {
        List<PlacedItem> items = new ArrayList<>();
        items.add(new PlacedItem(PlacedItem.Kind.HEADER, null, header));
        headlineTargets.forEach(item -> items.add(new PlacedItem(PlacedItem.Kind.HEADLINE_TARGET, null, item)));
        for (PlanTask task : tasks) {
            items.add(new PlacedItem(PlacedItem.Kind.TASK, task, task.title()));
            task.units().forEach(item -> items.add(new PlacedItem(PlacedItem.Kind.UNIT, task, item)));
            task.targets().forEach(item -> items.add(new PlacedItem(PlacedItem.Kind.TARGET, task, item)));
            task.milestones().forEach(item -> items.add(new PlacedItem(PlacedItem.Kind.MILESTONE, task, item)));
        }
        return items;
    }

    /** Whether a person has decided about every item. */
    boolean isReviewed() {
        return items().stream().allMatch(placed -> placed.item().state() != ReviewState.OPEN);
    }

    PlanTree change(ItemChange change) {
        return new PlanTree(
                change.to(header),
                actions,
                change.toAll(headlineTargets),
                tasks.stream().map(task -> task.change(change)).toList(),
                notes);
    }

    PlanTree withHeader(Item<PlanHeader> changed) {
        return new PlanTree(changed, actions, headlineTargets, tasks, notes);
    }

    PlanTree withHeadlineTargets(List<Item<Target>> changed) {
        return new PlanTree(header, actions, changed, tasks, notes);
    }

    PlanTree withTask(PlanTask changed) {
        List<PlanTask> all = tasks.stream()
                .map(task -> task.id().equals(changed.id()) ? changed : task)
                .toList();
        return new PlanTree(header, actions, headlineTargets, all, notes);
    }

    PlanTree withTasks(List<PlanTask> changed) {
        return new PlanTree(header, actions, headlineTargets, changed, notes);
    }

    PlanTree plusTask(PlanTask added) {
        List<PlanTask> all = new ArrayList<>(tasks);
        all.add(added);
        return new PlanTree(header, actions, headlineTargets, all, notes);
    }

    /** The title of the action with the given ordinal, printed as in the document. */
    public @Nullable String actionPrinted(@Nullable String ordinal) {
        return actions.stream()
                .filter(action -> action.ordinal().equals(ordinal))
                .map(action -> action.ordinal() + action.title())
                .findFirst()
                .orElse(null);
    }

    /**
     * An item and where it hangs.
     *
     * @param task the task it belongs to, absent for header and headline targets
     */
    public record PlacedItem(Kind kind, @Nullable PlanTask task, Item<?> item) {

        /** What an item is. */
        public enum Kind {
            HEADER,
            HEADLINE_TARGET,
            TASK,
            UNIT,
            TARGET,
            MILESTONE
        }
    }
}
