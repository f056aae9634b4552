package org.ecoplan.plan.reading.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 任务: the finest numbered piece of work, with its units, targets and milestones. */
public record ReadTask(
        String ordinal,
        String action,
        @Nullable String title,
        List<ReadUnit> units,
        List<ReadTarget> targets,
        List<ReadMilestone> milestones,
        List<NotTarget> notTargets,
        Evidence evidence) {

    public ReadTask {
        units = List.copyOf(units);
        targets = List.copyOf(targets);
        milestones = List.copyOf(milestones);
        notTargets = List.copyOf(notTargets);
    }

    public ReadTask withUnits(List<ReadUnit> others) {
        return new ReadTask(ordinal, action, title, others, targets, milestones, notTargets, evidence);
    }

    public ReadTask withTargets(List<ReadTarget> others) {
        return new ReadTask(ordinal, action, title, units, others, milestones, notTargets, evidence);
    }

    public List<String> unitNames(UnitRole role) {
        return units.stream()
                .filter(unit -> unit.role() == role)
                .map(ReadUnit::name)
                .toList();
    }
}
