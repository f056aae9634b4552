package org.ecoplan.plan.disclosure.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.plan.plan.application.PlanContent;
import org.jspecify.annotations.Nullable;

/** What of an issued plan everybody may read (公开版): its tasks with units, targets and dates, without ids that stay inside. */
record PublicPlan(
        String title,
        @Nullable String documentNumber,
        LocalDate issuedOn,
        @Nullable LocalDate periodEnd,
        int revision,
        List<Point> targets,
        List<Task> tasks) {

    record Task(String ordinal, @Nullable String action, String title, List<Part> units, List<Point> points) {
        static Task of(PlanContent.Task task) {
            return new Task(
                    task.ordinal(),
                    task.action(),
                    task.title(),
                    task.parts().stream()
                            .map(part -> new Part(part.unitName(), part.role()))
                            .toList(),
                    task.points().stream().map(Point::of).toList());
        }
    }

    record Part(String unit, String role) {}

    /** A target or a milestone. */
    record Point(
            String what,
            @Nullable LocalDate by,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable String unit,
            String quote) {
        static Point of(PlanContent.Point point) {
            return new Point(
                    point.what(),
                    point.by(),
                    point.comparator(),
                    point.value(),
                    point.valueMax(),
                    point.unit(),
                    point.quote());
        }
    }

    static PublicPlan of(PlanContent plan) {
        return new PublicPlan(
                plan.title(),
                plan.documentNumber(),
                plan.facts().issuedOn(),
                plan.periodEnd(),
                plan.revision(),
                plan.headlineTargets().stream().map(Point::of).toList(),
                plan.tasks().stream().map(Task::of).toList());
    }
}
