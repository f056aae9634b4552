package org.ecoplan.plan.plan.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecoplan.plan.plan.application.PlanContent.Part;
import org.ecoplan.plan.plan.application.PlanContent.Point;
import org.ecoplan.plan.plan.domain.Duty;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.Milestone;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanHeader;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.Provenance;
import org.ecoplan.plan.plan.domain.Target;

/** Puts together what an issued plan says: tree, duties as issued, and the words of each task. */
final class ContentOfPlan {
    private final PlanFacts facts;
    private final Plan plan;
    private final Map<ItemId, List<Duty>> duties;
    private final String text;

    ContentOfPlan(PlanFacts facts, Plan plan, Map<ItemId, List<Duty>> duties, String text) {
        this.facts = facts;
        this.plan = plan;
        this.duties = duties;
        this.text = text;
    }

    PlanContent content() {
        PlanHeader header = plan.tree().header().current();
        return new PlanContent(
                facts,
                plan.revision(),
                Objects.requireNonNullElse(header.title(), ""),
                header.documentNumber(),
                header.periodEnd(),
                plan.tree().headlineTargets().stream()
                        .filter(Item::stands)
                        .map(ContentOfPlan::target)
                        .toList(),
                plan.tree().tasks().stream()
                        .filter(PlanTask::stands)
                        .map(this::task)
                        .toList());
    }

    private PlanContent.Task task(PlanTask task) {
        return new PlanContent.Task(
                task.id().value(),
                task.ordinal(),
                plan.tree().actionPrinted(task.action()),
                task.title().current(),
                clauseOf(task),
                duties.getOrDefault(task.id(), List.of()).stream()
                        .map(ContentOfPlan::part)
                        .toList(),
                Stream.concat(
                                task.targets().stream().filter(Item::stands).map(ContentOfPlan::target),
                                task.milestones().stream().filter(Item::stands).map(ContentOfPlan::milestone))
                        .toList());
    }

    private String clauseOf(PlanTask task) {
        Provenance place = task.title().provenance();
        return place == null ? "" : text.substring(place.start(), Math.min(place.end(), text.length()));
    }

    private static Part part(Duty duty) {
        return new Part(duty.unitCode(), duty.unitName(), duty.role().name(), duty.namedAs(), duty.inherited());
    }

    private static Point target(Item<Target> item) {
        Target target = item.current();
        return new Point(
                item.id().value(),
                target.indicator(),
                target.by(),
                target.comparator().name(),
                target.value(),
                target.valueMax(),
                target.unit(),
                target.quote());
    }

    private static Point milestone(Item<Milestone> item) {
        Milestone milestone = item.current();
        return new Point(
                item.id().value(), milestone.what(), milestone.by(), null, null, null, null, milestone.quote());
    }
}
