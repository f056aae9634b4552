package org.ecoplan.plan.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.plan.domain.IssuedPlan;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedTask;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanTask;

/** Refuses a task or headline target that the others could never hear of, where it is made and where it is issued. */
@ApplicationScoped
class SizeOfTasks {
    private final PlanEvents events;

    SizeOfTasks(PlanEvents events) {
        this.events = events;
    }

    /** Looks at the tasks that a step of the review made or changed. */
    Optional<Refusal> refusalOf(Plan before, Plan changed) {
        Set<PlanTask> unchanged = Collections.newSetFromMap(new IdentityHashMap<>());
        unchanged.addAll(before.tree().tasks());
        return refusalOf(
                changed,
                changed.tree().tasks().stream()
                        .filter(task -> !unchanged.contains(task))
                        .map(IssuedTask::draft));
    }

    Optional<Refusal> refusalOf(IssuedPlan issued) {
        return refusalOf(issued.plan(), issued.tasks().stream()).or(() -> refusalOfHeadlines(issued));
    }

    private Optional<Refusal> refusalOfHeadlines(IssuedPlan issued) {
        Plan plan = issued.plan();
        return issued.headlines().stream()
                .filter(headline -> events.isTooLarge(plan, headline))
                .findFirst()
                .map(headline -> Refusal.invalid(
                        "EVENT_TOO_LARGE",
                        "主要目标「%s」内容过长,无法下达,请删减"
                                .formatted(headline.target().current().indicator()),
                        "/headlineTargets/" + plan.tree().headlineTargets().indexOf(headline.target())));
    }

    private Optional<Refusal> refusalOf(Plan plan, Stream<IssuedTask> tasks) {
        return tasks.filter(task -> events.isTooLarge(plan, task))
                .findFirst()
                .map(task -> Refusal.invalid(
                        "EVENT_TOO_LARGE",
                        "任务「%s」内容过长,无法下达,请拆分或删减".formatted(task.task().title().current()),
                        "/tasks/" + plan.tree().tasks().indexOf(task.task())));
    }
}
