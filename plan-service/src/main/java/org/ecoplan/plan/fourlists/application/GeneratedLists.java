package org.ecoplan.plan.fourlists.application;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecoplan.plan.fourlists.domain.FourLists;
import org.ecoplan.plan.fourlists.domain.ListRow;
import org.ecoplan.plan.fourlists.domain.Measures;
import org.ecoplan.plan.plan.application.PlanContent;
import org.ecoplan.plan.plan.application.PlanContent.Task;

/** Makes the lists of a lead unit for a year out of an issued plan. */
final class GeneratedLists {
    private GeneratedLists() {}

    static FourLists of(PlanContent plan, ListsOf of) {
        List<Task> tasks = plan.tasks().stream()
                .filter(task -> task.isLedBy(of.leadUnit()))
                .toList();
        return new FourLists(
                rows(
                        tasks,
                        task -> Stream.of(
                                new ListRow.Task(task.taskId(), task.ordinal(), task.action(), task.title()))),
                rows(
                        tasks,
                        task -> Measures.of(task.clause(), task.ordinal(), task.title()).stream()
                                .map(measure -> new ListRow.Measure(task.taskId(), task.ordinal(), measure))),
                rows(tasks, task -> task.parts().stream().map(part -> responsibility(task, part))),
                rows(
                        tasks,
                        task -> task.points().stream()
                                .filter(point ->
                                        point.by() == null || point.by().getYear() == of.year())
                                .map(point -> deadline(task, point))));
    }

    private static <R> List<R> rows(List<Task> tasks, Function<Task, Stream<R>> rowsOf) {
        return tasks.stream().flatMap(rowsOf).toList();
    }

    private static ListRow.Responsibility responsibility(Task task, PlanContent.Part part) {
        return new ListRow.Responsibility(
                task.taskId(),
                task.ordinal(),
                part.unitCode(),
                part.unitName(),
                part.role(),
                part.namedAs(),
                part.inherited());
    }

    private static ListRow.Deadline deadline(Task task, PlanContent.Point point) {
        return new ListRow.Deadline(
                task.taskId(),
                task.ordinal(),
                point.what(),
                point.by(),
                point.comparator(),
                point.value(),
                point.valueMax(),
                point.unit(),
                point.quote());
    }
}
