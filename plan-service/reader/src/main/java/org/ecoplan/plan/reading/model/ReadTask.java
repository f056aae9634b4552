package org.ecoplan.plan.reading.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 任务: the finest numbered piece of work, with its units, targets and milestones.
 *
 * @param acceptors 验收单位: who accepts the work when it is done; they are none of the units that do it
 */
public record ReadTask(
        String ordinal,
        String action,
        @Nullable String title,
        List<ReadUnit> units,
        List<ReadUnit> acceptors,
        List<ReadTarget> targets,
        List<ReadMilestone> milestones,
        List<NotTarget> notTargets,
        Evidence evidence) {

    public ReadTask {
        units = List.copyOf(units);
        acceptors = List.copyOf(acceptors);
        targets = List.copyOf(targets);
        milestones = List.copyOf(milestones);
        notTargets = List.copyOf(notTargets);
    }

    public ReadTask withUnits(List<ReadUnit> others) {
        return new ReadTask(ordinal, action, title, others, acceptors, targets, milestones, notTargets, evidence);
    }

    public ReadTask withTargets(List<ReadTarget> others) {
        return new ReadTask(ordinal, action, title, units, acceptors, others, milestones, notTargets, evidence);
    }

    public List<String> unitNames(UnitRole role) {
        return units.stream()
                .filter(unit -> unit.role() == role)
                .map(ReadUnit::name)
                .toList();
    }
}
