package org.ecoplan.task.assignment.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.application.Revisions.Why;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.obligation.application.ObligatedDuty;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.application.RevisingObligations;
import org.ecoplan.task.obligation.application.RevisingObligations.Revised;
import org.ecoplan.task.obligation.application.TaskDates;

/**
 * Moves running duties to a revision of their plan (方案修订). What ends is told by the revision itself; what its tasks say
 * otherwise comes with them, task by task. A duty of which nothing is said otherwise runs on untouched.
 */
@ApplicationScoped
public class RevisingDuties {
    private final Revisions revisions;
    private final Assignments assignments;
    private final RevisingObligations obligations;
    private final AssignmentEvents events;
    private final ServiceClock clock;
    private final List<DutyEndListener> listeners;

    RevisingDuties(
            Revisions revisions,
            Assignments assignments,
            RevisingObligations obligations,
            AssignmentEvents events,
            ServiceClock clock,
            @All List<DutyEndListener> listeners) {
        this.revisions = revisions;
        this.assignments = assignments;
        this.obligations = obligations;
        this.events = events;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Keeps the revision and ends what it has no more, with the state that it has come to. */
    @WithTransaction
    public Uni<Void> revise(PlanRevised revised) {
        Instant now = clock.now();
        String why = wordsOf(revised.revision(), revised.reason());
        return revisions
                .add(revised, now)
                .flatMap(done -> assignments.retitle(revised.planId(), revised.title()))
                .flatMap(done -> revisions.end(revised, why + ";任务终止", why + ";本单位不再承担", now))
                .flatMap(ended -> ended.isEmpty() ? Uni.createFrom().voidItem() : end(ended, revised, why, now));
    }

    private Uni<Void> end(List<ObligatedDuty> ended, PlanRevised revised, String why, Instant now) {
        EndedDuties duties = new EndedDuties(
                ended.stream().map(duty -> new AssignmentId(duty.id())).toList(),
                revised.revisedOn(),
                revised.revisedBy(),
                why,
                now);
        return obligations
                .endOf(ended.stream().map(ObligatedDuty::id).toList())
                .call(points -> events.ended(ended, points, why, now))
                .flatMap(points -> InOrder.each(listeners, listener -> listener.ended(duties)));
    }

    /**
     * Holds the running duties of tasks that came in a newer revision against what they say now.
     *
     * @return the points that are new or due on another day
     */
    Uni<List<OpenObligation>> follow(Collection<PlanTaskIssued> tasks, WorkingDayCalendar days) {
        return tasks.isEmpty()
                ? Uni.createFrom().item(List.of())
                : revisions
                        .reasons(tasks.stream().map(PlanTaskIssued::planId).collect(toSet()))
                        .flatMap(reasons -> revisions
                                .running(tasks.stream()
                                        .map(PlanTaskIssued::taskId)
                                        .toList())
                                .flatMap(running -> follow(tasks, running, days, words(reasons))));
    }

    private Uni<List<OpenObligation>> follow(
            Collection<PlanTaskIssued> tasks, List<ObligatedDuty> running, WorkingDayCalendar days, String reason) {
        Map<UUID, List<ObligatedDuty>> byTask = running.stream().collect(groupingBy(ObligatedDuty::taskId));
        List<Revised> revised = tasks.stream()
                .flatMap(task -> {
                    TaskDates dates = TaskDates.read(task, days);
                    return byTask.getOrDefault(task.taskId(), List.of()).stream()
                            .map(duty -> new Revised(duty, dates));
                })
                .toList();
        return obligations.revise(revised, reason.isEmpty() ? "方案修订" : reason, clock.now());
    }

    private static String words(Map<UUID, Why> reasons) {
        return reasons.values().stream()
                .map(why -> wordsOf(why.revision(), why.reason()))
                .collect(joining(";"));
    }

    private static String wordsOf(int revision, String reason) {
        return "方案第%d次修订:%s".formatted(revision - 1, reason);
    }
}
