package org.ecoplan.plan.plan.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer wants a task to be (更正). A list that is given stands for the whole list: an entry with an item id
 * corrects that item, one without adds an item, an item that is left out is rejected. What is {@code null} stays.
 */
public record TaskEdit(
        @Nullable String title,
        @Nullable List<Entry<UnitPart>> units,
        @Nullable List<Entry<Target>> targets,
        @Nullable List<Entry<Milestone>> milestones) {

    /** The wanted state of one item. */
    public record Entry<T>(@Nullable ItemId itemId, T value) {}

    Outcome<PlanTask> applyTo(PlanTask task, Decision by) {
        Optional<Refusal> refusal = check(task);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.done(new PlanTask(
                task.position(),
                task.ordinal(),
                task.action(),
                title == null ? task.title() : task.title().correct(title, by),
                merge(task.units(), units, by),
                merge(task.targets(), targets, by),
                merge(task.milestones(), milestones, by)));
    }

    private Optional<Refusal> check(PlanTask task) {
        return unknownItem(task.units(), units, "/units")
                .or(() -> unknownItem(task.targets(), targets, "/targets"))
                .or(() -> unknownItem(task.milestones(), milestones, "/milestones"))
                .or(this::badTarget);
    }

    private Optional<Refusal> badTarget() {
        List<Entry<Target>> wanted = targets == null ? List.of() : targets;
        for (int at = 0; at < wanted.size(); at++) {
            Optional<Refusal> refusal = wanted.get(at).value().check("/targets/" + at);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<Refusal> unknownItem(
            List<Item<T>> present, @Nullable List<Entry<T>> wanted, String pointer) {
        Set<ItemId> known = new HashSet<>(present.stream().map(Item::id).toList());
        List<Entry<T>> entries = wanted == null ? List.of() : wanted;
        for (int at = 0; at < entries.size(); at++) {
            ItemId id = entries.get(at).itemId();
            if (id != null && !known.remove(id)) {
                return Optional.of(Refusal.invalid("UNKNOWN_ITEM", "该条目不属于本任务或重复出现", pointer + "/" + at + "/itemId"));
            }
        }
        return Optional.empty();
    }

    private static <T> List<Item<T>> merge(List<Item<T>> present, @Nullable List<Entry<T>> wanted, Decision by) {
        if (wanted == null) {
            return present;
        }
        List<Item<T>> merged = new ArrayList<>();
        for (Item<T> item : present) {
            merged.add(wanted.stream()
                    .filter(entry -> item.id().equals(entry.itemId()))
                    .findFirst()
                    .map(entry -> item.correct(entry.value(), by))
                    .orElseGet(() -> item.stands() ? item.reject(by) : item));
        }
        wanted.stream()
                .filter(entry -> entry.itemId() == null)
                .forEach(entry -> merged.add(Item.added(entry.value(), by)));
        return merged;
    }
}
