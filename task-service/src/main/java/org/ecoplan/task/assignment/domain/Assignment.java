package org.ecoplan.task.assignment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
                task.obligationsOf(duty.unitCode(), today).stream()
                        .map(Obligation::from)
                        .toList());
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
                id, version, task, duty, AssignmentState.ACKNOWLEDGED, signature.sign(signer, now), obligations));
    }

    /** Whether its plan was closed. */
    public boolean isEnded() {
        return state == AssignmentState.ENDED_WITH_PLAN;
    }

    /** Notes what a report says of the obligations; refused as a whole when it does not fit them. */
    public Outcome<Reckoning> reckon(Statement statement, Instant now) {
        if (isEnded()) {
            return Outcome.refused(Refusal.conflict("DUTY_ENDED", "方案已结束,不再接收报送"));
        }
        return statement
                .refusal(obligations)
                .map(Outcome::<Reckoning>refused)
                .orElseGet(() -> Outcome.done(change(one -> statement.changes(one, now))));
    }

    /** Takes back that an obligation is reached; refused when it is none of this duty or not said to be reached. */
    public Outcome<Reckoning> takeBack(ObligationId wrong) {
        Optional<Obligation> found =
                obligations.stream().filter(one -> one.id().equals(wrong)).findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.notFound());
        }
        return found.get().isMet()
                ? Outcome.done(change(one -> one.id().equals(wrong) ? one.reopened() : one))
                : Outcome.refused(Refusal.conflict("OBLIGATION_NOT_MET", "该事项未报告完成,无可撤回"));
    }

    private Reckoning change(UnaryOperator<Obligation> change) {
        List<Obligation> after = obligations.stream().map(change).toList();
        return new Reckoning(
                new Assignment(id, version, task, duty, state, signature, after),
                metOnlyIn(after, obligations),
                metOnlyIn(obligations, after));
    }

    private static List<Obligation> metOnlyIn(List<Obligation> ones, List<Obligation> others) {
        return IntStream.range(0, ones.size())
                .filter(i -> ones.get(i).isMet() && !others.get(i).isMet())
                .mapToObj(ones::get)
                .toList();
    }

    /**
     * A duty with what it has reached by now.
     *
     * @param newlyMet the obligations that were not reached before
     * @param takenBack the obligations that were said to be reached and are not, as they were before
     */
    public record Reckoning(Assignment assignment, List<Obligation> newlyMet, List<Obligation> takenBack) {}

    /** The first day on which something of it is or was due and is not reached. */
    public Optional<LocalDate> nextDue() {
        return isEnded()
                ? Optional.empty()
                : obligations.stream()
                        .filter(Obligation::isDue)
                        .map(Obligation::deadline)
                        .min(Deadline::compareTo)
                        .map(Deadline::lastDay);
    }

    /** Last day of the last obligation. */
    public Optional<LocalDate> finalDeadline() {
        return obligations.stream()
                .map(Obligation::deadline)
                .max(Deadline::compareTo)
                .map(Deadline::lastDay);
    }
}
