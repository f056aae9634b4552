package org.ecoplan.task.extension.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * A unit's request for a later deadline of a dated point (延期申请): asked for with a reason before the deadline is over,
 * approved or refused by another party. Until then, and where it is refused, the deadline stays.
 *
 * @param what the dated point in the document's words
 * @param deadline its last day when it was asked for
 * @param proposed the last day that the unit asks for
 * @param requestedBy account
 * @param decision absent until it is decided
 */
public record Extension(
        ExtensionId id,
        AssignmentId duty,
        ObligationId obligation,
        String organisation,
        String unitCode,
        String what,
        LocalDate deadline,
        LocalDate proposed,
        String reason,
        String requestedBy,
        Instant requestedAt,
        ExtensionState state,
        @Nullable Decision decision) {
    /** A plan rarely lasts longer; what is later is a slip of the pen. */
    private static final int MOST_YEARS = 5;

    /** The dated point that it is about, as it is. */
    public record Point(ObligationId id, String what, LocalDate deadline) {}

    /** Who asks. */
    public record Asker(String account, String organisation, String unitCode) {}

    /**
     * What was decided.
     *
     * @param by account
     * @param unit for whom
     * @param approved the new last day, absent where it was refused
     */
    public record Decision(
            String by,
            String unit,
            Instant at,
            String reason,
            @Nullable LocalDate approved) {}

    /** Refused where the deadline is over or the proposed day is none. */
    public static Outcome<Extension> request(
            AssignmentId duty, Point point, Asker asker, LocalDate proposed, String reason, Instant now) {
        LocalDate deadline = point.deadline();
        if (new Deadline(deadline).isOver(now)) {
            return Outcome.refused(Refusal.conflict("DEADLINE_OVER", "时限 %s 已过,延期须在到期前申请".formatted(deadline)));
        }
        if (!proposed.isAfter(deadline)) {
            return Outcome.refused(
                    Refusal.invalid("EXTENSION_NOT_LATER", "须晚于现时限 %s".formatted(deadline), "/proposedDeadline"));
        }
        if (proposed.isAfter(deadline.plusYears(MOST_YEARS))) {
            return Outcome.refused(
                    Refusal.invalid("EXTENSION_TOO_FAR", "最多延至现时限后 %d 年".formatted(MOST_YEARS), "/proposedDeadline"));
        }
        return Outcome.done(new Extension(
                ExtensionId.random(),
                duty,
                point.id(),
                asker.organisation(),
                asker.unitCode(),
                point.what(),
                deadline,
                proposed,
                reason,
                asker.account(),
                now,
                ExtensionState.REQUESTED,
                null));
    }

    /**
     * Approved, for as long as was asked for or less.
     *
     * @param until the new last day, absent for the one that was asked for
     */
    public Outcome<Extension> approve(String by, String unit, Instant at, String why, @Nullable LocalDate until) {
        LocalDate approved = until == null ? proposed : until;
        return approved.isAfter(proposed)
                ? Outcome.refused(
                        Refusal.invalid("EXTENSION_BEYOND_REQUEST", "不得晚于申请的 %s".formatted(proposed), "/deadline"))
                : decide(ExtensionState.APPROVED, new Decision(by, unit, at, why, approved));
    }

    /**
     * The deadline stays.
     *
     * @param until must be absent: a new day beside a refusal contradicts it
     */
    public Outcome<Extension> refuse(String by, String unit, Instant at, String why, @Nullable LocalDate until) {
        if (until != null) {
            return Outcome.refused(Refusal.invalid("DEADLINE_WITH_REFUSAL", "不同意延期时不能给出新时限", "/deadline"));
        }
        return decide(ExtensionState.REFUSED, new Decision(by, unit, at, why, null));
    }

    /** Nobody decides on what the same account asked for. */
    public Optional<Refusal> refusesDecisionOf(String account) {
        return requestedBy.equals(account)
                ? Optional.of(Refusal.notAllowed("SAME_PERSON", "申请人不能审批自己的延期申请"))
                : Optional.empty();
    }

    private Outcome<Extension> decide(ExtensionState next, Decision made) {
        if (state != ExtensionState.REQUESTED) {
            return Outcome.refused(Refusal.conflict(
                    "EXTENSION_DECIDED", state == ExtensionState.NEEDLESS ? "该职责任务已结束,延期申请不再需要" : "该延期申请已审批"));
        }
        return refusesDecisionOf(made.by())
                .map(Outcome::<Extension>refused)
                .orElseGet(() -> Outcome.done(new Extension(
                        id,
                        duty,
                        obligation,
                        organisation,
                        unitCode,
                        what,
                        deadline,
                        proposed,
                        reason,
                        requestedBy,
                        requestedAt,
                        next,
                        made)));
    }
}
