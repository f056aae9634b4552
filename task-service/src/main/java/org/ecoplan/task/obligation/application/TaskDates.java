package org.ecoplan.task.obligation.application;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.task.obligation.domain.DatedTask;
import org.ecoplan.task.obligation.domain.DutyObligations;
import org.ecoplan.task.obligation.domain.PointChanges;
import org.ecoplan.task.obligation.domain.StandingPoint;

/** The dates of an issued task, for whoever makes duties of it. */
public final class TaskDates {
    private final DatedTask task;

    private TaskDates(DatedTask task) {
        this.task = task;
    }

    public static TaskDates read(PlanTaskIssued issued, WorkingDayCalendar days) {
        return new TaskDates(DatedTasks.read(issued, days));
    }

    /** What the task says otherwise than the points of a running duty do. */
    PointChanges changesOf(ObligatedDuty duty, List<StandingPoint> standing, LocalDate today) {
        return PointChanges.of(duty.id(), duty.unitCode(), standing, task, today);
    }

    /** What a duty of the task that arrives today has to reach. */
    public DatedDuty of(ObligatedDuty duty, LocalDate today) {
        return new DatedDuty(duty, DutyObligations.of(duty.id(), task.obligationsOf(duty.unitCode(), today)));
    }
}
