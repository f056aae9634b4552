package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AcceptanceCriterion;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.Duty;
import org.ecoplan.task.assignment.domain.DutyHistory;
import org.ecoplan.task.assignment.domain.PastStep;
import org.ecoplan.task.assignment.domain.TaskHeader;
import org.jspecify.annotations.Nullable;

/** The duties that are kept. */
public interface Assignments {

    /**
     * The duties that exist for the caller, in the order of the filter.
     *
     * @param today on which a unit is dissolved or not
     * @param after where the page before ended, absent for the first one
     */
    Uni<AssignmentPage> page(
            CallerScope scope, DutyFilter filter, LocalDate today, @Nullable DutyPlace after, int limit);

    /** How many there are, counted up to a bound. */
    Uni<DutyCount> count(CallerScope scope, DutyFilter filter, LocalDate today);

    /** The duties of a plan that exist for the caller, counted by unit; those with most overdue points first. */
    Uni<List<DutyTally>> tally(CallerScope scope, UUID planId, DutyGrouping grouping);

    Uni<Optional<Assignment>> find(CallerScope scope, AssignmentId id);

    /** Finds a duty and keeps others from changing it until the transaction ends. */
    Uni<Optional<Assignment>> findForChange(CallerScope scope, AssignmentId id);

    /** Notes different tasks as issued; answers those that are not known in this revision or a newer one. */
    Uni<Set<UUID>> register(List<TaskHeader> tasks);

    /** Which units have which duties in the tasks; one without any is left out. */
    Uni<Map<UUID, Set<Duty.Key>>> dutiesIn(Collection<UUID> tasks);

    /** Whether the caller's own unit leads a task of its organisation (牵头单位). */
    Uni<Boolean> isLedBy(CallerScope scope, UUID taskId);

    /** Writes new duties; their tasks are registered. */
    Uni<Void> addAll(List<Assignment> assignments);

    /** Ends the duties of a plan. */
    Uni<Void> endOf(UUID planId);

    /** Gives the tasks of a plan its title as it is now. */
    Uni<Void> retitle(UUID planId, String title);

    /** Writes the changes of a duty that was found for change; answers it in its new version. */
    Uni<Assignment> save(Assignment assignment);

    /** The steps of a duty that exists for the caller. */
    Uni<DutyHistory> historyOf(CallerScope scope, AssignmentId id);

    /** Writes a step of a duty that was found for change. */
    Uni<Void> addStep(AssignmentId id, PastStep step);

    /** How many duties of other units in the task of a lead unit are not accepted. */
    Uni<Long> openParts(CallerScope scope, Assignment lead);

    /** Whether a unit has, or had, a duty of that kind in the task. */
    Uni<Boolean> isTaken(UUID taskId, Duty.Key duty);

    /** The criteria that an acceptance answers, in their order; the same for all. */
    Uni<List<AcceptanceCriterion>> acceptanceCriteria(CallerScope scope);

    /** Counts the time to sign of the duties that are not signed for again. */
    Uni<Void> recountSigning(WorkingDayCalendar days);
}
