package org.ecoplan.plan.plan.domain;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecoplan.plan.plan.domain.FieldChange.Attribute;
import org.jspecify.annotations.Nullable;

/** What changed between two versions of a target; a figure counts by its value, not by how it is written. */
final class TargetDifference {
    private final Target before;
    private final Target after;

    TargetDifference(Target before, Target after) {
        this.before = before;
        this.after = after;
    }

    /** All of it, the indicator and the wording too. */
    List<FieldChange> whole() {
        List<FieldChange> changes = new ArrayList<>();
        compare(changes, Attribute.INDICATOR, plain(before.indicator()), plain(after.indicator()), null);
        changes.replaceAll(change ->
                new FieldChange(change.field(), change.attribute(), null, before.indicator(), after.indicator()));
        compare(changes, Attribute.MEASURE_UNIT, before.unit(), after.unit(), null);
        changes.addAll(asked(null));
        if (!plain(before.quote()).equals(plain(after.quote()))) {
            changes.add(new FieldChange(
                    TaskField.TARGETS,
                    Attribute.WORDING,
                    null,
                    Words.clipped(before.quote()),
                    Words.clipped(after.quote())));
        }
        return changes;
    }

    /** What is asked: level and day. */
    List<FieldChange> asked(@Nullable String of) {
        List<FieldChange> changes = new ArrayList<>();
        compare(changes, Attribute.COMPARATOR, Words.of(before.comparator()), Words.of(after.comparator()), of);
        compare(changes, Attribute.VALUE, figure(before.value()), figure(after.value()), of);
        compare(changes, Attribute.VALUE_MAX, figure(before.valueMax()), figure(after.valueMax()), of);
        compare(changes, Attribute.BASELINE, before.baseline(), after.baseline(), of);
        if (!Objects.equals(before.by(), after.by())) {
            changes.add(new FieldChange(
                    TaskField.DEADLINE,
                    Attribute.DEADLINE,
                    of,
                    before.by() == null ? null : before.by().toString(),
                    after.by() == null ? null : after.by().toString()));
        }
        compare(changes, Attribute.STRENGTH, Words.of(before.strength()), Words.of(after.strength()), of);
        compare(changes, Attribute.EVERY_PERIOD, yes(before.everyPeriod()), yes(after.everyPeriod()), of);
        compare(changes, Attribute.EITHER_OR, yes(before.alternative() != null), yes(after.alternative() != null), of);
        compare(changes, Attribute.TERRITORIES, territories(before), territories(after), of);
        return changes;
    }

    private static void compare(
            List<FieldChange> changes,
            Attribute attribute,
            @Nullable String before,
            @Nullable String after,
            @Nullable String of) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(TaskField.TARGETS, attribute, of, before, after));
        }
    }

    private static @Nullable String figure(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String territories(Target target) {
        return target.territories().isEmpty()
                ? null
                : target.territories().stream()
                        .map(level -> level.territory() + figure(level.value()))
                        .collect(joining("、"));
    }

    private static String yes(boolean is) {
        return is ? "是" : "否";
    }

    private static String plain(String words) {
        return Likeness.plain(words);
    }
}
