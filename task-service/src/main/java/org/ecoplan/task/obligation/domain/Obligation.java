package org.ecoplan.task.obligation.domain;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A dated point of a duty (时限事项).
 *
 * @param standstill absent while its clock goes on
 */
public record Obligation(
        ObligationId id,
        ObligationSource source,
        String what,
        Strength strength,
        DueDate due,
        ObligationState state,
        @Nullable Claim claim,
        @Nullable Standstill standstill,
        List<CrossedRung> crossedRungs) {

    /**
     * That a unit says it is reached: its word, which can be taken back.
     *
     * @param at when it was first reported
     * @param report the report that says so, absent where the duty was closed out and in rows of before this was kept
     * @param acceptedAt when another party accepted that report; until then it is the unit's word alone
     */
    public record Claim(
            Instant at, @Nullable UUID report, @Nullable Instant acceptedAt) {

        public ClaimStanding standing() {
            return acceptedAt == null ? ClaimStanding.CLAIMED : ClaimStanding.ACCEPTED;
        }

        static Claim of(UUID report, Instant at) {
            return new Claim(at, report, null);
        }
    }

    static Obligation from(DatedItem item) {
        return new Obligation(
                ObligationId.random(),
                item.source(),
                item.what(),
                item.strength(),
                item.due(),
                ObligationState.OPEN,
                null,
                null,
                List.of());
    }

    public Deadline deadline() {
        return due.deadline();
    }

    public boolean isMet() {
        return state == ObligationState.MET;
    }

    public boolean isDue() {
        return state == ObligationState.OPEN || state == ObligationState.OVERDUE;
    }

    public boolean isClaimedBy(UUID report) {
        return claim != null && report.equals(claim.report());
    }

    /** Reached, in time or late; what is reached already stays as it was. */
    Obligation met(UUID report, Instant now) {
        return isMet() ? this : with(ObligationState.MET, Claim.of(report, now));
    }

    /** What the report says is accepted; the first acceptance counts. */
    Obligation accepted(UUID report, Instant at) {
        return claim != null && claim.acceptedAt() == null && isClaimedBy(report)
                ? with(state, new Claim(claim.at(), report, at))
                : this;
    }

    /** Not reached after all; whether it is overdue by now the ladder finds. */
    Obligation reopened() {
        return with(ObligationState.OPEN, null);
    }

    /** Its duty was accepted as a whole: what was due is met with it, what was claimed is accepted. */
    Obligation closedOut(Instant now) {
        if (isDue()) {
            return with(ObligationState.MET, new Claim(now, null, now));
        }
        return isMet() && claim != null && claim.acceptedAt() == null
                ? with(state, new Claim(claim.at(), claim.report(), now))
                : this;
    }

    /** Due on another day, under the next version of its deadline; open again where it was overdue. */
    Obligation moved(LocalDate lastDay, Instant at, String reason) {
        return due(due.moved(lastDay, at, reason));
    }

    /** Its clock stands still: what became overdue since then waits as if it were not. */
    Obligation standingStill(Standstill still) {
        return new Obligation(id, source, what, strength, due, ObligationState.OPEN, null, still, crossedRungs);
    }

    /** Whether that suspension holds its clock. */
    public boolean isHeldBy(UUID suspension) {
        return standstill != null && standstill.suspension().equals(suspension);
    }

    /**
     * Its clock goes on, later by the days on which it stood still. What is said to be reached stays so; should that be taken
     * back, the point is due by the later day as well.
     */
    Obligation goingOn(LocalDate lastDay, WorkingDayCalendar calendar, Instant at, String reason) {
        if (standstill == null) {
            return this;
        }
        DueDate later = due.later(standstill.from(), lastDay, calendar, at, reason);
        Obligation freed = new Obligation(id, source, what, strength, later, state, claim, null, crossedRungs);
        return !isDue() || later.equals(due) ? freed : freed.due(later);
    }

    private Obligation due(DueDate next) {
        return new Obligation(id, source, what, strength, next, ObligationState.OPEN, null, standstill, List.of());
    }

    /** Not due any more. */
    Obligation ended() {
        return with(ObligationState.ENDED, null);
    }

    /** The same for another duty; the clock goes on from today, later by the days on which it stood still. */
    Obligation copy(LocalDate today) {
        DueDate same = standstill != null && standstill.holdsOn(today)
                ? DueDate.on(due.deadline().lastDay().plusDays(DAYS.between(standstill.from(), today)))
                : new DueDate(due.deadline(), 1, due.count(), due.provisional(), List.of());
        return new Obligation(
                ObligationId.random(), source, what, strength, same, ObligationState.OPEN, null, null, List.of());
    }

    private Obligation with(ObligationState next, @Nullable Claim nextClaim) {
        return new Obligation(id, source, what, strength, due, next, nextClaim, standstill, crossedRungs);
    }
}
