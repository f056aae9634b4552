package org.ecoplan.task.suspension.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * That the clock of a dated point, or of all of a duty, stands still on stated grounds (暂停、中止): asked for by the unit or
 * recorded by the office before it begins, decided by another account than that, ended by its last day or by a decision.
 *
 * @param obligation the dated point, absent for all of the duty that are due
 * @param what the point in the document's words, absent likewise
 * @param from the first day
 * @param until the last day as it is expected
 * @param requestedBy account
 * @param requestedFor its unit
 * @param decision absent until it is decided
 * @param end absent until it is over
 */
public record Suspension(
        SuspensionId id,
        AssignmentId duty,
        @Nullable ObligationId obligation,
        String organisation,
        String unitCode,
        @Nullable String what,
        LocalDate from,
        LocalDate until,
        String grounds,
        List<UUID> evidenceFiles,
        String requestedBy,
        String requestedFor,
        Instant requestedAt,
        SuspensionState state,
        @Nullable Decision decision,
        @Nullable End end) {
    /** What stands still for longer is no suspension; it is asked for anew. */
    private static final int MOST_DAYS = 366;

    /** What is to stand still. */
    public record Subject(
            AssignmentId duty,
            @Nullable ObligationId point,
            @Nullable String what,
            String unitCode) {}

    /** Who asks. */
    public record Asker(String account, String organisation, String unit) {}

    /**
     * What was decided.
     *
     * @param by account
     * @param unit for whom
     */
    public record Decision(String by, String unit, Instant at, String reason) {}

    /**
     * How it ended.
     *
     * @param lastDay the last day on which the clock stood still; before the first one where it never did for a day
     * @param by account, absent where it ended with its day or with the duty
     */
    public record End(
            LocalDate lastDay,
            Instant at,
            @Nullable String by,
            @Nullable String unit,
            String reason) {}

    /** For which days, and why. */
    public record Terms(LocalDate from, LocalDate until, String grounds, List<UUID> evidenceFiles) {}

    /** Refused where it begins in the past, ends before it begins or lasts too long. */
    public static Outcome<Suspension> request(Subject subject, Terms terms, Asker asker, Instant now) {
        LocalDate today = ChinaTime.today(now);
        if (terms.from().isBefore(today)) {
            return Outcome.refused(Refusal.invalid("SUSPENSION_IN_THE_PAST", "不得早于今日 %s".formatted(today), "/from"));
        }
        if (terms.until().isBefore(terms.from())) {
            return Outcome.refused(Refusal.invalid("SUSPENSION_ENDS_TOO_EARLY", "不得早于开始日期", "/until"));
        }
        if (!terms.until().isBefore(terms.from().plusDays(MOST_DAYS))) {
            return Outcome.refused(
                    Refusal.invalid("SUSPENSION_TOO_LONG", "一次最多中止 %d 天".formatted(MOST_DAYS), "/until"));
        }
        return Outcome.done(new Suspension(
                SuspensionId.random(),
                subject.duty(),
                subject.point(),
                asker.organisation(),
                subject.unitCode(),
                subject.what(),
                terms.from(),
                terms.until(),
                terms.grounds(),
                terms.evidenceFiles(),
                asker.account(),
                asker.unit(),
                now,
                SuspensionState.REQUESTED,
                null,
                null));
    }

    /** Approved: it runs at once where its first day has come. */
    public Outcome<Suspension> approve(Decision made) {
        LocalDate today = ChinaTime.today(made.at());
        if (state == SuspensionState.REQUESTED && until.isBefore(today)) {
            return Outcome.refused(Refusal.conflict("SUSPENSION_OVER", "申请中止至 %s,已过,不再同意".formatted(until)));
        }
        return decide(from.isAfter(today) ? SuspensionState.APPROVED : SuspensionState.RUNNING, made);
    }

    /** The clock goes on. */
    public Outcome<Suspension> refuse(Decision made) {
        return decide(SuspensionState.REFUSED, made);
    }

    /** Nobody decides on what the same account asked for or recorded. */
    public Optional<Refusal> refusesDecisionOf(String account) {
        return requestedBy.equals(account)
                ? Optional.of(Refusal.notAllowed("SAME_PERSON", "申请人不能审批自己提出的中止"))
                : Optional.empty();
    }

    private Outcome<Suspension> decide(SuspensionState next, Decision made) {
        if (state != SuspensionState.REQUESTED) {
            return Outcome.refused(Refusal.conflict(
                    "SUSPENSION_DECIDED", state == SuspensionState.NEEDLESS ? "该职责任务已结束,中止申请不再需要" : "该中止申请已审批"));
        }
        return refusesDecisionOf(made.by())
                .map(Outcome::<Suspension>refused)
                .orElseGet(() -> Outcome.done(with(next, made, null)));
    }

    /** Its first day has come. */
    public Suspension begun() {
        return with(SuspensionState.RUNNING, decision, null);
    }

    /** Ended by a decision: the clock goes on today. */
    public Outcome<Suspension> endEarly(String by, String unit, Instant at, String reason) {
        return state == SuspensionState.APPROVED || state == SuspensionState.RUNNING
                ? Outcome.done(with(
                        SuspensionState.ENDED,
                        decision,
                        new End(ChinaTime.today(at).minusDays(1), at, by, unit, reason)))
                : Outcome.refused(Refusal.conflict("SUSPENSION_NOT_RUNNING", "该中止未在生效中,无可恢复"));
    }

    /** Ended with its last day. */
    public Suspension expired(Instant at) {
        return with(SuspensionState.ENDED, decision, new End(until, at, null, null, "期满(%s)".formatted(until)));
    }

    private Suspension with(SuspensionState next, @Nullable Decision made, @Nullable End ending) {
        return new Suspension(
                id,
                duty,
                obligation,
                organisation,
                unitCode,
                what,
                from,
                until,
                grounds,
                evidenceFiles,
                requestedBy,
                requestedFor,
                requestedAt,
                next,
                made,
                ending);
    }
}
