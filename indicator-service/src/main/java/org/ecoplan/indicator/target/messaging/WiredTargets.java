package org.ecoplan.indicator.target.messaging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.PlanTaskIssued.Territory;
import org.ecoplan.events.TargetPrecedenceDecided;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.target.application.Targets.Required;
import org.ecoplan.indicator.target.domain.PlannedTarget;
import org.ecoplan.indicator.target.domain.SuperiorLevel;
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

    /** A level that a superior requires of a target, or of one territory of it. */
    static Required required(TargetPrecedenceDecided event) {
        TargetPrecedenceDecided.Level superior = event.superior();
        String territory = event.territory();
        return new Required(
                event.precedenceId(),
                event.planId(),
                event.targetId(),
                territory == null
                        ? event.targetId()
                        : RuleId.ofTerritory(event.targetId(), territory).value(),
                territory,
                event.revision(),
                event.state().equals("ENDED"),
                new SuperiorLevel(
                        event.inForce().equals("SUPERIOR"),
                        event.question(),
                        Comparator.valueOf(superior.comparator()),
                        superior.value(),
                        superior.valueMax(),
                        superior.unit(),
                        superior.by(),
                        superior.continuous(),
                        superior.quote(),
                        superior.document(),
                        superior.documentNumber()));
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
