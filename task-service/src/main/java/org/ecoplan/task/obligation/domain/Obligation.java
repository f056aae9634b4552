package org.ecoplan.task.obligation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.jspecify.annotations.Nullable;

/** A dated point of a duty (时限事项). */
public record Obligation(
        ObligationId id,
        ObligationSource source,
        String what,
        Strength strength,
        DueDate due,
        ObligationState state,
        @Nullable Claim claim,
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
        return new Obligation(
                id, source, what, strength, due.moved(lastDay, at, reason), ObligationState.OPEN, null, List.of());
    }

    /** Not due any more. */
    Obligation ended() {
        return with(ObligationState.ENDED, null);
    }

    /** The same for another duty. */
    Obligation copy() {
        DueDate same = new DueDate(due.deadline(), 1, due.count(), due.provisional(), List.of());
        return new Obligation(
                ObligationId.random(), source, what, strength, same, ObligationState.OPEN, null, List.of());
    }

    private Obligation with(ObligationState next, @Nullable Claim nextClaim) {
        return new Obligation(id, source, what, strength, due, next, nextClaim, crossedRungs);
    }
}
