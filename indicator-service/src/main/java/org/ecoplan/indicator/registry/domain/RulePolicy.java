package org.ecoplan.indicator.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Makes indicators and rules out of the targets of a task. A stage is in force from its date on, a target
 * without a date or a continuous one from the issue of the plan on, each until the day before the next later
 * stage of the same indicator. A target that readings cannot decide stays as a rule that says why.
 */
public final class RulePolicy {
    private RulePolicy() {}

    /** The indicators in the order in which the task names them. */
    public static List<Indicator> indicatorsOf(List<Target> targets, LocalDate planIssuedOn) {
        Map<IndicatorName, List<Target>> byName = new LinkedHashMap<>();
        for (Target target : targets) {
            byName.computeIfAbsent(target.indicator(), name -> new ArrayList<>())
                    .add(target);
        }
        return byName.entrySet().stream()
                .map(named -> new Indicator(named.getKey(), rulesOf(named.getValue(), planIssuedOn)))
                .toList();
    }

    private static List<Rule> rulesOf(List<Target> stages, LocalDate planIssuedOn) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (Target stage : stages) {
            if (NotEvaluable.of(stage).isEmpty()) {
                starts.add(stage.startsOn(planIssuedOn));
            }
        }
        return stages.stream().map(stage -> ruleOf(stage, planIssuedOn, starts)).toList();
    }

    private static Rule ruleOf(Target stage, LocalDate planIssuedOn, TreeSet<LocalDate> starts) {
        Optional<NotEvaluable> obstacle = NotEvaluable.of(stage);
        if (obstacle.isPresent()) {
            return new Rule(stage, null, obstacle.get());
        }
        LocalDate from = stage.startsOn(planIssuedOn);
        LocalDate next = starts.higher(from);
        return new Rule(stage, new InForce(from, next == null ? null : next.minusDays(1)), null);
    }
}
