package org.ecoplan.task.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.directory.Calendar;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.Duty;
import org.ecoplan.task.assignment.domain.IssuedTask;
import org.ecoplan.task.assignment.domain.SignOffPolicy;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.application.SettingObligations;
import org.ecoplan.task.obligation.application.TaskDates;

/**
 * Turns issued tasks into duties. A task that is known in this revision or a newer one changes nothing; a newer revision
 * adds the duties that are new, and of running ones changes what it says otherwise ({@link RevisingDuties}).
 */
@ApplicationScoped
public class AssigningDuties {
    private final Assignments assignments;
    private final SettingObligations obligations;
    private final AssignmentEvents events;
    private final Calendar calendar;
    private final ServiceClock clock;
    private final RevisingDuties revising;
    private final SignOffPolicy signOff;

    AssigningDuties(
            Assignments assignments,
            SettingObligations obligations,
            AssignmentEvents events,
            Calendar calendar,
            ServiceClock clock,
            RevisingDuties revising,
            SignOffSettings signOff) {
        this.revising = revising;
        this.signOff = signOff.policy();
        this.assignments = assignments;
        this.obligations = obligations;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Takes tasks in as a set, with the same effect as one after another.
     *
     * @return the obligations that are new or due on another day
     */
    @WithTransaction
    public Uni<List<OpenObligation>> assign(List<PlanTaskIssued> issued) {
        List<OpenObligation> added = new ArrayList<>();
        return calendar.hold()
                .flatMap(held -> calendar.workingDays())
                .flatMap(days -> InOrder.each(
                        eachTaskOnce(issued), set -> assign(set, days).invoke(added::addAll)))
                .replaceWith(() -> added);
    }

    /** Cuts a list of tasks where one comes again: what stands together in one statement is of different tasks. */
    private static List<Map<UUID, PlanTaskIssued>> eachTaskOnce(List<PlanTaskIssued> issued) {
        List<Map<UUID, PlanTaskIssued>> sets = new ArrayList<>();
        Map<UUID, PlanTaskIssued> set = new LinkedHashMap<>();
        for (PlanTaskIssued each : issued) {
            if (set.isEmpty() || set.containsKey(each.taskId())) {
                set = new LinkedHashMap<>();
                sets.add(set);
            }
            set.put(each.taskId(), each);
        }
        return sets;
    }

    private Uni<List<OpenObligation>> assign(Map<UUID, PlanTaskIssued> tasks, WorkingDayCalendar days) {
        return assignments
                .register(tasks.values().stream().map(IssuedTasks::header).toList())
                .flatMap(news -> revising.follow(revisedAmong(tasks, news), days)
                        .flatMap(changed -> assignments
                                .dutiesIn(news)
                                .map(known -> tasks.values().stream()
                                        .filter(task -> news.contains(task.taskId()))
                                        .flatMap(task ->
                                                missing(task, known.getOrDefault(task.taskId(), Set.of()), days))
                                        .toList())
                                .flatMap(this::addAll)
                                .map(added -> Stream.concat(changed.stream(), added.stream())
                                        .toList())));
    }

    private static List<PlanTaskIssued> revisedAmong(Map<UUID, PlanTaskIssued> tasks, Set<UUID> news) {
        return tasks.values().stream()
                .filter(task -> task.revision() > 1 && news.contains(task.taskId()))
                .toList();
    }

    private Stream<AssignedDuty> missing(PlanTaskIssued issued, Set<Duty.Key> known, WorkingDayCalendar days) {
        IssuedTask task = IssuedTasks.read(issued);
        TaskDates dates = TaskDates.read(issued, days);
        LocalDate today = clock.today();
        return task.distinctDuties().stream()
                .filter(duty -> !known.contains(duty.key()))
                .map(duty -> Assignment.assign(task.header(), duty, today, signOff, days))
                .map(assignment -> AssignedDuty.of(assignment, dates.of(HoldingDuties.obligated(assignment), today)));
    }

    private Uni<List<OpenObligation>> addAll(List<AssignedDuty> missing) {
        return assignments
                .addAll(missing.stream().map(AssignedDuty::assignment).toList())
                .flatMap(done -> obligations.set(
                        missing.stream().map(AssignedDuty::dates).toList()))
                .call(open -> events.assigned(missing));
    }
}
