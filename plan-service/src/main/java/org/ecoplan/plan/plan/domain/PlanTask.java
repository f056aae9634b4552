package org.ecoplan.plan.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    /** How many of its items nobody has looked at. */
    public long openItems() {
        return Stream.of(Stream.of(title), units.stream(), targets.stream(), milestones.stream())
                .flatMap(items -> items)
                .filter(item -> item.state() == ReviewState.OPEN)
                .count();
    }

    public boolean stands() {
        return title.stands();
    }

    /** This task with a lead unit: unless it has one that shall stay. */
    PlanTask withLead(UnitPart lead, boolean replace, Decision by) {
        List<Item<UnitPart>> leads = units.stream()
                .filter(item -> item.stands() && item.current().role() == UnitRole.LEAD)
                .toList();
        boolean hasIt = leads.stream().anyMatch(item -> item.current().equals(lead));
        if (!stands() || hasIt || !leads.isEmpty() && !replace) {
            return this;
        }
        List<Item<UnitPart>> changed = new ArrayList<>();
        units.forEach(item -> changed.add(leads.contains(item) ? item.reject(by) : item));
        changed.add(Item.added(lead, by));
        return new PlanTask(position, ordinal, action, title, changed, targets, milestones);
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
