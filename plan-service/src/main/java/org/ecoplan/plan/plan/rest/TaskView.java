package org.ecoplan.plan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.KnownUnit;
import org.ecoplan.plan.plan.domain.Milestone;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.Strength;
import org.ecoplan.plan.plan.domain.UnitNames;
import org.ecoplan.plan.plan.domain.UnitPart;
import org.ecoplan.plan.plan.domain.UnitRole;
import org.jspecify.annotations.Nullable;

/** A task of the tree (任务) with its units, targets and milestones. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
        UUID taskId,
        int position,
        String ordinal,
        @Nullable String action,
        String title,
        @JsonUnwrapped ItemView item,
        List<UnitView> units,
        List<TargetView> targets,
        List<MilestoneView> milestones) {

    /**
     * A unit in its part (责任单位).
     *
     * @param resolution UNIT, GROUP, UNKNOWN or AMBIGUOUS
     * @param unitCodes the unit, the members of the group, or the candidates
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnitView(
            @JsonUnwrapped ItemView item,
            String name,
            UnitRole role,
            boolean inherited,
            UnitNames.Resolution.Kind resolution,
            List<String> unitCodes) {

        static UnitView of(Item<UnitPart> item, UnitNames names) {
            UnitPart part = item.current();
            UnitNames.Resolution meant = names.resolve(part);
            return new UnitView(
                    ItemView.of(item),
                    part.name(),
                    part.role(),
                    part.inherited(),
                    meant.kind(),
                    meant.units().stream().map(KnownUnit::code).toList());
        }
    }

    /** A milestone (时间节点). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MilestoneView(
            @JsonUnwrapped ItemView item, String what, LocalDate by, Strength strength, String quote) {

        static MilestoneView of(Item<Milestone> item) {
            Milestone milestone = item.current();
            return new MilestoneView(
                    ItemView.of(item), milestone.what(), milestone.by(), milestone.strength(), milestone.quote());
        }
    }

    static TaskView of(PlanTask task, UnitNames names) {
        return new TaskView(
                task.id().value(),
                task.position(),
                task.ordinal(),
                task.action(),
                task.title().current(),
                ItemView.of(task.title()),
                task.units().stream().map(unit -> UnitView.of(unit, names)).toList(),
                task.targets().stream().map(TargetView::of).toList(),
                task.milestones().stream().map(MilestoneView::of).toList());
    }
}
