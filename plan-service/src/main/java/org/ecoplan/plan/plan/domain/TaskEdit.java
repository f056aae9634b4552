package org.ecoplan.plan.plan.domain;

import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** What a reviewer wants a task to be (更正); each list as {@link ListEdit} says, what is {@code null} stays. */
public record TaskEdit(
        @Nullable String title,
        @Nullable List<Entry<UnitPart>> units,
        @Nullable List<Entry<Target>> targets,
        @Nullable List<Entry<Milestone>> milestones) {

    /** The wanted state of one item. */
    public record Entry<T>(@Nullable ItemId itemId, T value) {}

    Outcome<PlanTask> applyTo(PlanTask task, Decision by) {
        ListEdit<UnitPart> unitsEdit = new ListEdit<>(units, "/units");
        ListEdit<Target> targetsEdit = new ListEdit<>(targets, "/targets");
        ListEdit<Milestone> milestonesEdit = new ListEdit<>(milestones, "/milestones");
        Optional<Refusal> refusal = unitsEdit
                .unknownItem(task.units())
                .or(() -> targetsEdit.unknownItem(task.targets()))
                .or(() -> milestonesEdit.unknownItem(task.milestones()))
                .or(() -> ListEdit.badTarget(targets));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.done(new PlanTask(
                task.position(),
                task.ordinal(),
                task.action(),
                title == null ? task.title() : task.title().correct(title, by),
                unitsEdit.applyTo(task.units(), by),
                targetsEdit.applyTo(task.targets(), by),
                milestonesEdit.applyTo(task.milestones(), by)));
    }
}
