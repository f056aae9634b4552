package org.ecoplan.indicator.target.messaging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.PlanTaskIssued.Territory;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.target.domain.PlannedTarget;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/** Reads targets off the wire: one with the figures of territories is one of the whole and one of each territory. */
final class WiredTargets {
    private WiredTargets() {}

    /** @param place within which the key of a group means the same */
    static Stream<PlannedTarget> read(PlanTaskIssued.Target target, String place) {
        List<Territory> territories = Objects.requireNonNullElse(target.territories(), List.of());
        if (territories.size() == 1 && isTheWhole(territories.get(0), target)) {
            Territory only = territories.get(0);
            return Stream.of(read(target, place, target.targetId(), only.name(), only.value()));
        }
        return Stream.concat(
                Stream.of(read(target, place, target.targetId(), null, target.value())),
                territories.stream()
                        .map(one -> read(
                                target,
                                place,
                                RuleId.ofTerritory(target.targetId(), one.name())
                                        .value(),
                                one.name(),
                                one.value())));
    }

    private static boolean isTheWhole(Territory territory, PlanTaskIssued.Target target) {
        return target.value() == null || territory.value().compareTo(target.value()) == 0;
    }

    private static PlannedTarget read(
            PlanTaskIssued.Target target,
            String place,
            UUID id,
            @Nullable String territory,
            @Nullable BigDecimal value) {
        PlanTaskIssued.Group group = target.group();
        return new PlannedTarget(
                id,
                target.indicator(),
                target.unit(),
                territory,
                Comparator.valueOf(target.comparator()),
                value,
                territory == null ? target.valueMax() : null,
                target.by(),
                target.strength(),
                target.continuous(),
                target.tempo(),
                target.baseline(),
                target.baselineValue(),
                target.baselinePeriod(),
                target.rankedAmong(),
                target.rankOutOfLast(),
                target.quote(),
                group == null ? null : place + "/" + group.key() + (territory == null ? "" : "/" + territory),
                group == null ? null : group.rule());
    }
}
