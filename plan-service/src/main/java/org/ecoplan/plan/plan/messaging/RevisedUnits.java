package org.ecoplan.plan.plan.messaging;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecoplan.events.PlanRevised.UnitChanges;
import org.ecoplan.plan.plan.application.RevisedPlan;
import org.ecoplan.plan.plan.application.TaskDuty;
import org.ecoplan.plan.plan.domain.Duty;
import org.ecoplan.plan.plan.domain.FieldChange;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedTask;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.PlanComparison.Row;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.TaskField;
import org.jspecify.annotations.Nullable;

/**
 * What a revision means to each unit: the duties that it has from now on, that go on otherwise and that it has no more. A part of
 * another unit in its task is no change of its own duty.
 */
final class RevisedUnits {
    private static final int MOST_LINES = 20;
    private static final int LONGEST = 200;

    private final Map<String, Lines> lines = new TreeMap<>();

    private RevisedUnits() {}

    /** By the codes of the units; none of a unit whose duties all go on as they were. */
    static List<UnitChanges> of(RevisedPlan revised) {
        Map<ItemId, IssuedTask> issued = new HashMap<>();
        revised.issued().tasks().forEach(task -> issued.put(task.task().id(), task));
        RevisedUnits units = new RevisedUnits();
        for (Row row : revised.comparison().rows()) {
            ItemId id = Objects.requireNonNull(row.before() == null ? row.after() : row.before())
                    .id();
            IssuedTask now = row.after() == null ? null : issued.get(id);
            units.add(
                    row,
                    roles(revised.duties().getOrDefault(id, List.of()).stream().map(TaskDuty::duty)),
                    roles(now == null ? Stream.of() : now.duties().stream()));
        }
        return units.lines.entrySet().stream()
                .map(unit -> unit.getValue().of(unit.getKey()))
                .toList();
    }

    private static Map<String, String> roles(Stream<Duty> duties) {
        Map<String, Set<String>> roles = new TreeMap<>();
        duties.forEach(duty -> roles.computeIfAbsent(duty.unitCode(), code -> new TreeSet<>())
                .add(duty.role().words()));
        Map<String, String> words = new TreeMap<>();
        roles.forEach((code, all) -> words.put(code, String.join("、", all)));
        return words;
    }

    private void add(Row row, Map<String, String> was, Map<String, String> is) {
        String otherwise = row.changes().stream()
                .filter(change -> change.field() != TaskField.UNITS)
                .map(FieldChange::line)
                .collect(joining(";"));
        is.forEach((unit, role) -> {
            String before = was.get(unit);
            if (before == null) {
                linesOf(unit).begun.add(numbered(row.after()) + "," + role);
            } else {
                String part = before.equals(role) ? "" : "分工:" + before + " → " + role;
                String all = Stream.of(part, otherwise)
                        .filter(words -> !words.isEmpty())
                        .collect(joining(";"));
                if (!all.isEmpty()) {
                    linesOf(unit).changed.add(numbered(row.after()) + ":" + all);
                }
            }
        });
        was.keySet().stream()
                .filter(unit -> !is.containsKey(unit))
                .forEach(unit -> linesOf(unit).ended.add(numbered(row.before())));
    }

    /** @param side of the comparison on which the duty stands; it is there */
    private static String numbered(@Nullable PlanTask side) {
        PlanTask task = Objects.requireNonNull(side, "a duty has a task");
        String title = task.title().current();
        return title.startsWith(task.ordinal()) ? title : task.ordinal() + title;
    }

    private Lines linesOf(String unit) {
        return lines.computeIfAbsent(unit, code -> new Lines());
    }

    private static final class Lines {
        private final List<String> begun = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();

        UnitChanges of(String unit) {
            int others = Stream.of(begun, changed, ended)
                    .mapToInt(all -> Math.max(0, all.size() - MOST_LINES))
                    .sum();
            return new UnitChanges(unit, first(begun), first(changed), first(ended), others);
        }

        private static List<String> first(Collection<String> all) {
            return all.stream().limit(MOST_LINES).map(Lines::cut).toList();
        }

        private static String cut(String line) {
            return line.codePointCount(0, line.length()) <= LONGEST
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
        }
    }
}
