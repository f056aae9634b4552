package org.ecoplan.plan.plan.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ecoplan.plan.plan.domain.FieldChange.Attribute;
import org.jspecify.annotations.Nullable;

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
    List<FieldChange> changes(String wordsBefore, String wordsAfter) {
        List<FieldChange> changes = new ArrayList<>();
        String titleBefore = before.title().current();
        String titleAfter = after.title().current();
        if (!plain(titleBefore).equals(plain(titleAfter))) {
            changes.add(new FieldChange(TaskField.TITLE, Attribute.TITLE, null, titleBefore, titleAfter));
        }
        compareMeasures(changes, clause(before, wordsBefore), clause(after, wordsAfter));
        compareUnits(changes);
        compareTargets(changes);
        compareMilestones(changes);
        return List.copyOf(changes);
    }

    private static void compareMeasures(List<FieldChange> changes, String before, String after) {
        if (!measures(before).equals(measures(after))) {
            changes.add(new FieldChange(
                    TaskField.MEASURES,
                    Attribute.MEASURES,
                    null,
                    Words.different(before, after),
                    Words.different(after, before)));
        }
    }

    private void compareUnits(List<FieldChange> changes) {
        Map<String, String> was = parts(before);
        Map<String, String> is = parts(after);
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        names.stream()
                .filter(name -> !Objects.equals(was.get(name), is.get(name)))
                .forEach(name -> changes.add(
                        new FieldChange(TaskField.UNITS, Attribute.UNIT_PART, name, was.get(name), is.get(name))));
    }

    /** 「牵头」 by the name of the unit, with the code where a person chose one. */
    private static Map<String, String> parts(PlanTask task) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        Likeness.standing(task.units())
                .forEach(unit -> parts.computeIfAbsent(plain(unit.name()), name -> new TreeSet<>())
                        .add(unit.role().words() + (unit.unitCode() == null ? "" : "(" + unit.unitCode() + ")")));
        Map<String, String> said = new LinkedHashMap<>();
        parts.forEach((name, roles) -> said.put(name, String.join("、", roles)));
        return said;
    }

    private void compareTargets(List<FieldChange> changes) {
        Map<ItemId, Item<Target>> same = SameItems.targets(before.targets(), after.targets());
        before.targets().stream()
                .filter(item -> item.stands() && !same.containsValue(item))
                .forEach(item -> changes.add(new FieldChange(
                        TaskField.TARGETS,
                        Attribute.TARGET,
                        item.current().indicator(),
                        Words.clipped(item.current().quote()),
                        null)));
        for (Item<Target> item : after.targets()) {
            Item<Target> former = same.get(item.id());
            String indicator = item.current().indicator();
            if (former != null) {
                changes.addAll(new TargetDifference(former.current(), item.current()).asked(indicator));
            } else if (item.stands()) {
                changes.add(new FieldChange(
                        TaskField.TARGETS,
                        Attribute.TARGET,
                        indicator,
                        null,
                        Words.clipped(item.current().quote())));
            }
        }
    }

    private void compareMilestones(List<FieldChange> changes) {
        Map<ItemId, Item<Milestone>> same = SameItems.milestones(before.milestones(), after.milestones());
        before.milestones().stream()
                .filter(item -> item.stands() && !same.containsValue(item))
                .forEach(item -> changes.add(milestone(
                        Attribute.MILESTONE, item.current(), item.current().by().toString(), null)));
        for (Item<Milestone> item : after.milestones()) {
            Item<Milestone> former = same.get(item.id());
            Milestone is = item.current();
            if (former != null) {
                Milestone was = former.current();
                if (!was.by().equals(is.by())) {
                    changes.add(milestone(
                            Attribute.DEADLINE, is, was.by().toString(), is.by().toString()));
                }
                if (was.strength() != is.strength()) {
                    changes.add(milestone(Attribute.STRENGTH, is, Words.of(was.strength()), Words.of(is.strength())));
                }
            } else if (item.stands()) {
                changes.add(milestone(Attribute.MILESTONE, is, null, is.by().toString()));
            }
        }
    }

    private static FieldChange milestone(
            Attribute attribute, Milestone milestone, @Nullable String before, @Nullable String after) {
        return new FieldChange(TaskField.DEADLINE, attribute, Words.clipped(milestone.what()), before, after);
    }

    private static String clause(PlanTask task, String text) {
        Provenance place = task.title().provenance();
        return place == null || place.end() > text.length() ? "" : text.substring(place.start(), place.end());
    }

    private static String measures(String clause) {
        return plain(BESIDE_MEASURES.matcher(clause).replaceAll(""));
    }

    private static String plain(String words) {
        return Likeness.plain(words);
    }
}
