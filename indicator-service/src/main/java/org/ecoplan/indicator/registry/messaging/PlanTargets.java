package org.ecoplan.indicator.registry.messaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.PlanTaskIssued.Territory;
import org.ecoplan.indicator.registry.domain.IndicatorName;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.registry.domain.Target;
import org.ecoplan.indicator.registry.domain.Target.Strength;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/** Reads targets off the wire: one with the figures of territories is one of the whole and one of each territory. */
final class PlanTargets {
    private static final String ANY_OF = "ANY_OF";

    private PlanTargets() {}

    /** @param steering codes of the units that are told of each breach, whosever figure it is */
    static List<Target> read(List<PlanTaskIssued.Target> targets, Set<String> steering) {
        return targets.stream()
                .flatMap(target -> read(target, steering).stream())
                .collect(Collectors.toList());
    }

    private static List<Target> read(PlanTaskIssued.Target target, Set<String> steering) {
        List<Territory> territories = Objects.requireNonNullElse(target.territories(), List.of());
        if (territories.size() == 1 && isTheWhole(territories.get(0), target)) {
            return List.of(ofTerritory(target, territories.get(0), target.targetId()));
        }
        List<Target> read = new ArrayList<>();
        read.add(ofTheWhole(target, steering, territories));
        territories.forEach(territory -> read.add(ofTerritory(
                target,
                territory,
                RuleId.ofTerritory(target.targetId(), territory.name()).value())));
        return read;
    }

    private static boolean isTheWhole(Territory territory, PlanTaskIssued.Target target) {
        return target.value() == null || territory.value().compareTo(target.value()) == 0;
    }

    private static Target ofTheWhole(PlanTaskIssued.Target target, Set<String> steering, List<Territory> territories) {
        Set<String> owners = new HashSet<>(Objects.requireNonNullElse(target.unitCodes(), List.of()));
        owners.removeAll(steering);
        territories.forEach(territory -> owners.removeAll(territory.unitCodes()));
        return new Target(
                new RuleId(target.targetId()),
                new IndicatorName(target.indicator(), target.unit(), null),
                Comparator.valueOf(target.comparator()),
                target.value(),
                target.valueMax(),
                target.by(),
                Strength.valueOf(target.strength()),
                target.continuous(),
                target.quote(),
                alternativesOf(target),
                List.copyOf(owners));
    }

    private static Target ofTerritory(PlanTaskIssued.Target target, Territory territory, UUID id) {
        return new Target(
                new RuleId(id),
                new IndicatorName(target.indicator(), target.unit(), territory.name()),
                Comparator.valueOf(target.comparator()),
                territory.value(),
                null,
                target.by(),
                Strength.valueOf(target.strength()),
                target.continuous(),
                target.quote(),
                alternativesOf(target),
                territory.unitCodes());
    }

    private static @Nullable String alternativesOf(PlanTaskIssued.Target target) {
        PlanTaskIssued.Group group = target.group();
        return group != null && group.rule().equals(ANY_OF) ? group.key() : null;
    }
}
