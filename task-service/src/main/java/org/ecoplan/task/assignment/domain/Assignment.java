package org.ecoplan.task.assignment.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A duty (职责任务): task × unit × role. It hangs on the unit, never on a person.
 *
 * @param version of the stored duty, for If-Match
 * @param nextDue the first day on which something of it is or was due and is not reached, as its obligations have it
 */
public record Assignment(
        AssignmentId id,
        long version,
        TaskHeader task,
        Duty duty,
        AssignmentState state,
        Signature signature,
        @Nullable LocalDate nextDue) {

    /** The duty of a unit in a task, not yet signed for. */
    public static Assignment assign(TaskHeader task, Duty duty, LocalDate today, WorkingDayCalendar days) {
        return new Assignment(
                AssignmentId.random(), 0, task, duty, AssignmentState.ASSIGNED, Signature.dueAfter(today, days), null);
    }

    /** The same with the first day on which something of it is due. */
    public Assignment dueFrom(@Nullable LocalDate first) {
        return new Assignment(id, version, task, duty, state, signature, first);
    }

    /** Signs for the duty; refused when somebody did already or nothing of it is due any more. */
    public Outcome<Assignment> acknowledge(String signer, Instant now) {
        if (isEnded()) {
            return Outcome.refused(Refusal.conflict("DUTY_ENDED", "方案已结束,该职责任务无需签收"));
        }
        if (state != AssignmentState.ASSIGNED) {
            return Outcome.refused(Refusal.conflict("ALREADY_ACKNOWLEDGED", "该职责任务已签收"));
        }
        return Outcome.done(new Assignment(
                id, version, task, duty, AssignmentState.ACKNOWLEDGED, signature.sign(signer, now), nextDue));
    }

    /** Whether its plan was closed. */
    public boolean isEnded() {
        return state == AssignmentState.ENDED_WITH_PLAN;
    }
}
