package org.ecoplan.indicator.registry.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.ecoplan.indicator.registry.domain.Target.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Makes indicators and rules out of the targets of a task. A stage is in force from its date on, one without a date
 * from the end of the plan on, a continuous one from the issue of the plan on, each until the day before the next
 * later stage of the same indicator. A target that readings cannot decide stays as a rule that says why.
 */
public final class RulePolicy {
    private final LocalDate planIssuedOn;
    private final @Nullable LocalDate planEnd;
    private final Map<String, Long> sizeOfGroups;

    private RulePolicy(List<Target> targets, LocalDate planIssuedOn, @Nullable LocalDate planEnd) {
        this.planIssuedOn = planIssuedOn;
        this.planEnd = planEnd;
        this.sizeOfGroups = targets.stream()
                .filter(target -> target.alternatives() != null)
                .collect(groupingBy(target -> Objects.requireNonNull(target.alternatives()), counting()));
    }

    /** The indicators in the order in which the task names them. */
    public static List<Indicator> indicatorsOf(
            List<Target> targets, LocalDate planIssuedOn, @Nullable LocalDate planEnd) {
        RulePolicy policy = new RulePolicy(targets, planIssuedOn, planEnd);
        Map<IndicatorName, List<Target>> byName = new LinkedHashMap<>();
        for (Target target : targets) {
            byName.computeIfAbsent(target.indicator(), name -> new ArrayList<>())
                    .add(target);
        }
        return byName.entrySet().stream()
                .map(named -> new Indicator(named.getKey(), policy.rulesOf(named.getValue())))
                .toList();
    }

    private List<Rule> rulesOf(List<Target> stages) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (Target stage : stages) {
            if (obstacleTo(stage).isEmpty()) {
                startOf(stage).ifPresent(starts::add);
            }
        }
        return stages.stream().map(stage -> ruleOf(stage, starts)).toList();
    }

    private Rule ruleOf(Target stage, TreeSet<LocalDate> starts) {
        Optional<NotEvaluable> obstacle = obstacleTo(stage);
        if (obstacle.isPresent()) {
            return new Rule(stage, null, obstacle.get());
        }
        LocalDate from = startOf(stage).orElseThrow();
        LocalDate next = starts.higher(from);
        return new Rule(stage, new InForce(from, next == null ? null : next.minusDays(1)), null);
    }

    private Optional<NotEvaluable> obstacleTo(Target target) {
        return NotEvaluable.of(target)
                .or(() -> unless(!hasAlternatives(target), NotEvaluable.EITHER_OR))
                .or(() -> unless(target.strength() == Strength.BINDING, NotEvaluable.ASPIRATIONAL))
                .or(() -> unless(startOf(target).isPresent(), NotEvaluable.NO_DATE));
    }

    private boolean hasAlternatives(Target target) {
        return target.alternatives() != null && sizeOfGroups.getOrDefault(target.alternatives(), 0L) > 1;
    }

    /** First day on which an observation is held against the target. */
    private Optional<LocalDate> startOf(Target target) {
        if (target.continuous()) {
            return Optional.of(planIssuedOn);
        }
        return Optional.ofNullable(target.by() == null ? planEnd : target.by());
    }

    private static Optional<NotEvaluable> unless(boolean fine, NotEvaluable obstacle) {
        return fine ? Optional.empty() : Optional.of(obstacle);
    }
}
