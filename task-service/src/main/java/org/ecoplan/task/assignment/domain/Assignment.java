package org.ecoplan.task.assignment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * A duty (职责任务): task × unit × role, with its dated points. It hangs on the unit, never on a person.
 *
 * @param version of the stored duty, for If-Match
 */
public record Assignment(
        AssignmentId id,
        long version,
        TaskHeader task,
        Duty duty,
        AssignmentState state,
        Signature signature,
        List<Obligation> obligations) {

    /** The duty of a unit in a task, not yet signed for. */
    public static Assignment assign(IssuedTask task, Duty duty, LocalDate today, WorkingDayCalendar days) {
        return new Assignment(
                AssignmentId.random(),
                0,
                task.header(),
                duty,
                AssignmentState.ASSIGNED,
                Signature.dueAfter(today, days),
                task.obligations().stream().map(Obligation::from).toList());
    }

    /** Signs for the duty; refused when somebody did already. */
    public Outcome<Assignment> acknowledge(String signer, Instant now) {
        if (state != AssignmentState.ASSIGNED) {
            return Outcome.refused(Refusal.conflict("ALREADY_ACKNOWLEDGED", "该职责任务已签收"));
        }
        return Outcome.done(new Assignment(
                id, version, task, duty, AssignmentState.ACKNOWLEDGED, signature.sign(signer, now), obligations));
    }

    /** Notes obligations as reached; refused when one of them is none of this duty. */
    public Outcome<Assignment> meet(Collection<ObligationId> reached, Instant now) {
        Set<ObligationId> foreign = new HashSet<>(reached);
        foreign.removeAll(obligations.stream().map(Obligation::id).collect(Collectors.toSet()));
        if (!foreign.isEmpty()) {
            return Outcome.refused(Refusal.invalid("UNKNOWN_OBLIGATION", "所列事项不属于该职责任务", "/metObligations"));
        }
        return Outcome.done(new Assignment(
                id,
                version,
                task,
                duty,
                state,
                signature,
                obligations.stream()
                        .map(one -> reached.contains(one.id()) ? one.met(now) : one)
                        .toList()));
    }

    /** Last day of the last obligation. */
    public Optional<LocalDate> finalDeadline() {
        return obligations.stream()
                .map(Obligation::deadline)
                .max(Deadline::compareTo)
                .map(Deadline::lastDay);
    }
}
