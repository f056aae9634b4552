package org.ecoplan.plan.plan.domain;

import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What changed between two versions of a task (变更内容). */
final class TaskDifference {
    private static final Pattern BESIDE_MEASURES = Pattern.compile(
            "[((][^()()]*单位[^()()]*[))]|\\d+年(?:\\d+月)?(?:\\d+日)?[底末]?之?前?|\\d+(?:\\.\\d+)?|^\\s*[((][^))]{1,6}[))]");

    private final PlanTask before;
    private final PlanTask after;

    TaskDifference(PlanTask before, PlanTask after) {
        this.before = before;
        this.after = after;
    }

    /**
     * @param wordsBefore the text of the document in which the former stands
     * @param wordsAfter that of the new one
     */
    List<TaskField> fields(String wordsBefore, String wordsAfter) {
        Set<TaskField> fields = EnumSet.noneOf(TaskField.class);
        if (!plain(before.title().current()).equals(plain(after.title().current()))) {
            fields.add(TaskField.TITLE);
        }
        if (!measures(before, wordsBefore).equals(measures(after, wordsAfter))) {
            fields.add(TaskField.MEASURES);
        }
        if (!units(before).equals(units(after))) {
            fields.add(TaskField.UNITS);
        }
        compareTargets(fields);
        compareMilestones(fields);
        return List.copyOf(fields);
    }

    private void compareTargets(Set<TaskField> fields) {
        Map<ItemId, Item<Target>> same = SameItems.targets(before.targets(), after.targets());
        if (same.size() != Likeness.standing(before.targets()).size()
                || same.size() != Likeness.standing(after.targets()).size()) {
            fields.add(TaskField.TARGETS);
        }
        for (Item<Target> item : after.targets()) {
            Item<Target> former = same.get(item.id());
            if (former != null) {
                if (!Objects.equals(former.current().by(), item.current().by())) {
                    fields.add(TaskField.DEADLINE);
                }
                if (!level(former.current()).equals(level(item.current()))) {
                    fields.add(TaskField.TARGETS);
                }
            }
        }
    }

    private void compareMilestones(Set<TaskField> fields) {
        Map<ItemId, Item<Milestone>> same = SameItems.milestones(before.milestones(), after.milestones());
        boolean isDueOtherwise = same.size()
                        != Likeness.standing(before.milestones()).size()
                || same.size() != Likeness.standing(after.milestones()).size()
                || after.milestones().stream()
                        .filter(item -> same.containsKey(item.id()))
                        .anyMatch(item -> {
                            Milestone former =
                                    Objects.requireNonNull(same.get(item.id())).current();
                            return !former.by().equals(item.current().by())
                                    || former.strength() != item.current().strength();
                        });
        if (isDueOtherwise) {
            fields.add(TaskField.DEADLINE);
        }
    }

    /** All that is asked beside the day; a figure counts by its value, not by how it is written. */
    private static List<Object> level(Target target) {
        return List.of(
                target.comparator(),
                target.value() == null ? "" : target.value().stripTrailingZeros(),
                target.valueMax() == null ? "" : target.valueMax().stripTrailingZeros(),
                Objects.requireNonNullElse(target.baseline(), ""),
                target.strength(),
                target.everyPeriod(),
                target.alternative() != null,
                target.territories().stream()
                        .map(level -> level.territory() + level.value().stripTrailingZeros())
                        .toList());
    }

    private static Set<List<Object>> units(PlanTask task) {
        return Likeness.standing(task.units()).stream()
                .map(unit -> List.<Object>of(
                        plain(unit.name()), unit.role(), Objects.requireNonNullElse(unit.unitCode(), "")))
                .collect(toSet());
    }

    private static String measures(PlanTask task, String text) {
        Provenance place = task.title().provenance();
        return place == null || place.end() > text.length()
                ? ""
                : plain(BESIDE_MEASURES
                        .matcher(text.substring(place.start(), place.end()))
                        .replaceAll(""));
    }

    private static String plain(String words) {
        return Likeness.plain(words);
    }
}
