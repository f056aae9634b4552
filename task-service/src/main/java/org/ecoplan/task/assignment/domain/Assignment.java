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
    public static Assignment assign(
            TaskHeader task, Duty duty, LocalDate today, SignOffPolicy policy, WorkingDayCalendar days) {
        return new Assignment(
                AssignmentId.random(),
                0,
                task,
                duty,
                AssignmentState.ASSIGNED,
                Signature.dueAfter(today, policy, days),
                null);
    }

    /** The same with the first day on which something of it is due. */
    public Assignment dueFrom(@Nullable LocalDate first) {
        return new Assignment(id, version, task, duty, state, signature, first);
    }

    /** The unit signs for it (签收). */
    public Outcome<Assignment> acknowledge(String signer, Instant now) {
        if (state.isLive() && signature.isSigned()) {
            return Outcome.refused(Refusal.conflict("ALREADY_ACKNOWLEDGED", "该职责任务已签收"));
        }
        return step(DutyStep.ACKNOWLEDGE, AssignmentState.ACKNOWLEDGED, signature.sign(signer, now));
    }

    /** The unit begins with it (开始办理). */
    public Outcome<Assignment> start() {
        return step(DutyStep.START, AssignmentState.IN_PROGRESS, signature);
    }

    /** The unit says that it is not its own (不属本单位职责); once, when the office has decided that it stays. */
    public Outcome<Assignment> sendBack(DutyHistory history) {
        return history.showsThatItStays()
                ? Outcome.refused(Refusal.conflict("SEND_BACK_DECIDED", "统筹办公室已裁定维持,不能再次退回"))
                : step(DutyStep.SEND_BACK, AssignmentState.SENT_BACK, signature.quiet());
    }

    /** The office keeps it with the unit, which has its time to sign anew where it had not signed. */
    public Outcome<Assignment> insist(LocalDate today, SignOffPolicy policy, WorkingDayCalendar days) {
        return signature.isSigned()
                ? step(DutyStep.INSIST, AssignmentState.ACKNOWLEDGED, signature)
                : step(DutyStep.INSIST, AssignmentState.ASSIGNED, Signature.dueAfter(today, policy, days));
    }

    /** The office gives it to another unit. */
    public Outcome<Assignment> reassign() {
        return step(DutyStep.REASSIGN, AssignmentState.REASSIGNED, signature);
    }

    /** The office confirms that it ends. */
    public Outcome<Assignment> release() {
        return step(DutyStep.RELEASE, AssignmentState.RELEASED, signature);
    }

    /**
     * The unit asks for acceptance (提请验收).
     *
     * @param openParts duties of other units in the task that the lead unit collects and that are not accepted
     * @param openPartsReason why the lead unit asks nevertheless
     */
    public Outcome<Assignment> submit(long openParts, @Nullable String openPartsReason) {
        if (duty.role() == DutyRole.LEAD && openParts > 0 && openPartsReason == null) {
            return Outcome.refused(
                    Refusal.conflict("PARTS_OPEN", "其他单位尚有 %d 项未验收,提请验收须说明原因(openPartsReason)".formatted(openParts)));
        }
        return step(DutyStep.SUBMIT, AssignmentState.SUBMITTED_FOR_ACCEPTANCE, signature);
    }

    /** It does not pass the acceptance (验收退回). */
    public Outcome<Assignment> giveBack() {
        return step(DutyStep.RETURN, AssignmentState.RETURNED, signature);
    }

    /** It is accepted (验收销号). */
    public Outcome<Assignment> closeOut() {
        return step(DutyStep.CLOSE_OUT, AssignmentState.CLOSED_OUT, signature);
    }

    private Outcome<Assignment> step(DutyStep step, AssignmentState next, Signature nextSignature) {
        if (!state.isLive()) {
            return Outcome.refused(
                    Refusal.conflict("DUTY_ENDED", "该职责任务%s,不能再%s".formatted(state.title(), step.title())));
        }
        return step.isPossibleIn(state)
                ? Outcome.done(new Assignment(id, version, task, duty, next, nextSignature, nextDue))
                : Outcome.refused(Refusal.conflict(
                        "WRONG_STATE",
                        "该职责任务当前为“%s”状态,不能%s;当前可以%s"
                                .formatted(state.title(), step.title(), DutyStep.possibleIn(state))));
    }
}
