package org.ecoplan.plan.plan.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The finest numbered piece of work (任务). Rejecting its title rejects the task.
 *
 * @param ordinal as printed, such as {@code (一)}
 * @param action ordinal of the action it stands under
 */
public record PlanTask(
        int position,
        String ordinal,
        @Nullable String action,
        Item<String> title,
        List<Item<UnitPart>> units,
        List<Item<Target>> targets,
        List<Item<Milestone>> milestones) {

    public PlanTask {
        units = List.copyOf(units);
        targets = List.copyOf(targets);
        milestones = List.copyOf(milestones);
    }

    public ItemId id() {
        return title.id();
    }

    public boolean stands() {
        return title.stands();
    }

    PlanTask change(ItemChange change) {
        return new PlanTask(
                position,
                ordinal,
                action,
                change.to(title),
                change.toAll(units),
                change.toAll(targets),
                change.toAll(milestones));
    }
}
