package org.ecoplan.task.obligation.domain;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** The obligations of one duty, in the order of their deadlines: what is said of them is taken as a whole. */
public record DutyObligations(UUID dutyId, List<Obligation> all) {

    /** What a duty has to reach, nothing of it reached yet. */
    public static DutyObligations of(UUID dutyId, List<DatedItem> items) {
        return new DutyObligations(dutyId, items.stream().map(Obligation::from).toList());
    }

    /** Notes what a report says of them; refused as a whole when it does not fit them. */
    public Outcome<Reckoning> reckon(Statement statement, Instant now) {
        return statement
                .refusal(all)
                .map(Outcome::<Reckoning>refused)
                .orElseGet(() -> Outcome.done(change(one -> statement.changes(one, now))));
    }

    /** Why figures of these cannot be taken: some are none of this duty. */
    public Optional<Refusal> refusesFigures(Collection<ObligationId> figured) {
        Set<ObligationId> known = all.stream().map(Obligation::id).collect(Collectors.toSet());
        return known.containsAll(figured)
                ? Optional.empty()
                : Optional.of(Refusal.invalid("UNKNOWN_OBLIGATION", "所列事项不属于该职责任务", "/figures"));
    }

    /** Another party accepts what a report says of them. */
    public DutyObligations accept(UUID report, Instant at) {
        return new DutyObligations(
                dutyId, all.stream().map(one -> one.accepted(report, at)).toList());
    }

    /** Takes back that one is reached; refused when it is none of these or not said to be reached. */
    public Outcome<Reckoning> takeBack(ObligationId wrong) {
        Optional<Obligation> found =
                all.stream().filter(one -> one.id().equals(wrong)).findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.notFound());
        }
        return found.get().isMet()
                ? Outcome.done(change(one -> one.id().equals(wrong) ? one.reopened() : one))
                : Outcome.refused(Refusal.conflict("OBLIGATION_NOT_MET", "该事项未报告完成,无可撤回"));
    }

    /** One of these; refused when it is none of them. */
    public Outcome<Obligation> find(ObligationId wanted) {
        return all.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    /** A later deadline for one of these; refused when it is not due or the day is not later. */
    public Outcome<Postponed> postpone(ObligationId which, LocalDate lastDay, Instant at, String reason) {
        return find(which).flatMap(one -> {
            if (!one.isDue()) {
                return Outcome.refused(Refusal.conflict("OBLIGATION_NOT_DUE", "该事项已完成或不再要求完成,时限不变"));
            }
            LocalDate now = one.deadline().lastDay();
            if (!lastDay.isAfter(now)) {
                return Outcome.refused(Refusal.invalid("EXTENSION_NOT_LATER", "须晚于现时限 %s".formatted(now), "/deadline"));
            }
            Obligation moved = one.moved(lastDay, at, reason);
            List<Obligation> after = all.stream()
                    .map(each -> each.id().equals(which) ? moved : each)
                    .toList();
            return Outcome.done(new Postponed(new DutyObligations(dutyId, after), one, moved));
        });
    }

    /** The obligations of a duty of which one has a later deadline now. */
    public record Postponed(DutyObligations obligations, Obligation before, Obligation after) {}

    /**
     * The clock of one of these stands still, or that of all; what was overdue before stays so.
     *
     * @param which absent for all of them
     */
    public Outcome<Stopped> stop(@Nullable ObligationId which, Standstill still) {
        return which == null ? stopDue(null, still) : find(which).flatMap(known -> stopDue(which, still));
    }

    private Outcome<Stopped> stopDue(@Nullable ObligationId which, Standstill still) {
        List<Obligation> points = all.stream()
                .filter(one -> which == null || one.id().equals(which))
                .filter(one -> one.isDue()
                        && one.standstill() == null
                        && !one.deadline().lastDay().isBefore(still.from()))
                .map(one -> one.standingStill(still))
                .toList();
        return points.isEmpty()
                ? Outcome.refused(Refusal.conflict("NOTHING_TO_SUSPEND", "没有可以中止的时限事项:均已完成、不再要求完成,或在中止之前已逾期"))
                : Outcome.done(new Stopped(with(points), points));
    }

    /** The obligations of a duty of which some stand still now. */
    public record Stopped(DutyObligations obligations, List<Obligation> points) {}

    /** Those that are due and whose clock is held by that suspension. */
    public List<Obligation> heldBy(UUID suspension) {
        return all.stream()
                .filter(one -> one.isHeldBy(suspension) && one.isDue())
                .toList();
    }

    /**
     * The clocks that the suspension holds go on.
     *
     * @param lastDay the last day on which they stood still
     */
    public DutyObligations goOn(
            UUID suspension, LocalDate lastDay, WorkingDayCalendar calendar, Instant at, String reason) {
        return with(all.stream()
                .filter(one -> one.isHeldBy(suspension))
                .map(one -> one.goingOn(lastDay, calendar, at, reason))
                .toList());
    }

    private DutyObligations with(List<Obligation> changed) {
        Map<ObligationId, Obligation> byId = changed.stream().collect(toMap(Obligation::id, one -> one));
        return new DutyObligations(
                dutyId,
                all.stream().map(one -> byId.getOrDefault(one.id(), one)).toList());
    }

    /** Another party has accepted the duty as a whole: what was due is met, what was claimed is accepted. */
    public Reckoning closedOut(Instant now) {
        return change(one -> one.closedOut(now));
    }

    /** What was due is not due any more, without being reached. */
    public DutyObligations ended() {
        return new DutyObligations(
                dutyId, all.stream().map(one -> one.isDue() ? one.ended() : one).toList());
    }

    /** What is due, for the duty that takes the place of this one: by the same days, looked at anew. */
    public DutyObligations takenOverBy(UUID otherDuty, LocalDate today) {
        return new DutyObligations(
                otherDuty,
                all.stream()
                        .filter(Obligation::isDue)
                        .map(one -> one.copy(today))
                        .toList());
    }

    private Reckoning change(UnaryOperator<Obligation> change) {
        List<Obligation> after = all.stream().map(change).toList();
        return new Reckoning(new DutyObligations(dutyId, after), metOnlyIn(after, all), metOnlyIn(all, after));
    }

    private static List<Obligation> metOnlyIn(List<Obligation> ones, List<Obligation> others) {
        return IntStream.range(0, ones.size())
                .filter(i -> ones.get(i).isMet() && !others.get(i).isMet())
                .mapToObj(ones::get)
                .toList();
    }

    /**
     * What the obligations of a duty are by now.
     *
     * @param newlyMet those that were not reached before
     * @param takenBack those that were said to be reached and are not, as they were before
     */
    public record Reckoning(DutyObligations obligations, List<Obligation> newlyMet, List<Obligation> takenBack) {}

    /** The first day on which something is or was due and is not reached. */
    public Optional<LocalDate> nextDue() {
        return all.stream()
                .filter(Obligation::isDue)
                .map(Obligation::deadline)
                .min(Deadline::compareTo)
                .map(Deadline::lastDay);
    }

    /** Last day of the last of them. */
    public Optional<LocalDate> finalDeadline() {
        return all.stream().map(Obligation::deadline).max(Deadline::compareTo).map(Deadline::lastDay);
    }
}
