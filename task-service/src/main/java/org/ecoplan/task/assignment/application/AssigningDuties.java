package org.ecoplan.task.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.ecoplan.directory.Calendar;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.Duty;
import org.ecoplan.task.assignment.domain.IssuedTask;
import org.ecoplan.task.assignment.domain.Obligation;

/**
 * Turns an issued task into duties. A task that is known in this revision or a newer one changes nothing; a
 * newer revision adds the duties that are new, and running duties stay as they are until they are moved to it
 * explicitly.
 */
@ApplicationScoped
public class AssigningDuties {
    private final Assignments assignments;
    private final AssignmentEvents events;
    private final Calendar calendar;
    private final ServiceClock clock;

    AssigningDuties(Assignments assignments, AssignmentEvents events, Calendar calendar, ServiceClock clock) {
        this.assignments = assignments;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Answers the obligations that are new. */
    @WithTransaction
    public Uni<List<OpenObligation>> assign(PlanTaskIssued issued) {
        IssuedTask task = IssuedTasks.read(issued);
        return assignments
                .register(task.header())
                .flatMap(news -> news ? assignMissing(task) : Uni.createFrom().item(List.of()));
    }

    private Uni<List<OpenObligation>> assignMissing(IssuedTask task) {
        return calendar.workingDays()
                .flatMap(days ->
                        assignments.dutiesIn(task.taskId()).flatMap(known -> addAll(missing(task, known, days))));
    }

    private List<Assignment> missing(IssuedTask task, Set<Duty.Key> known, WorkingDayCalendar days) {
        return task.distinctDuties().stream()
                .filter(duty -> !known.contains(duty.key()))
                .map(duty -> Assignment.assign(task, duty, clock.today(), days))
                .toList();
    }

    private Uni<List<OpenObligation>> addAll(List<Assignment> missing) {
        return assignments
                .addAll(missing)
                .flatMap(done -> events.assigned(missing))
                .replaceWith(() -> missing.stream()
                        .flatMap(assignment ->
                                assignment.obligations().stream().map(obligation -> open(assignment, obligation)))
                        .toList());
    }

    private static OpenObligation open(Assignment assignment, Obligation obligation) {
        return new OpenObligation(
                obligation.id(),
                assignment.id(),
                assignment.task().planId(),
                assignment.task().taskId(),
                assignment.task().organisation(),
                assignment.task().ordinal(),
                assignment.task().title(),
                assignment.duty().unitCode(),
                assignment.duty().role().name(),
                obligation.what(),
                obligation.deadline().lastDay(),
                obligation.deadlineVersion());
    }
}
