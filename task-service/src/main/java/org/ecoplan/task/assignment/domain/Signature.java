package org.ecoplan.task.assignment.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.WorkingDayCount;
import org.jspecify.annotations.Nullable;

/**
 * The signing for a duty (签收).
 *
 * @param assignedOn from when the time is counted, absent in rows of before this was kept
 * @param workingDays how many there are to sign
 * @param by last day to sign; signing later is possible and is seen
 * @param provisional whether the calendar of one of the days is not published yet (工作日历未公布)
 * @param nextRung the next day on which somebody is told that it is not signed for, absent where nobody is
 * @param at when it was signed, absent before
 * @param signer account of whoever signed
 */
public record Signature(
        @Nullable LocalDate assignedOn,
        int workingDays,
        LocalDate by,
        boolean provisional,
        @Nullable LocalDate nextRung,
        @Nullable Instant at,
        @Nullable String signer) {

    static Signature dueAfter(LocalDate assignedOn, SignOffPolicy policy, WorkingDayCalendar days) {
        WorkingDayCount count = new WorkingDayCount(assignedOn, policy.workingDays());
        LocalDate by = count.lastDay(days);
        return new Signature(
                assignedOn,
                policy.workingDays(),
                by,
                count.isProvisional(days),
                SignOffPolicy.firstRung(by),
                null,
                null);
    }

    boolean isSigned() {
        return at != null;
    }

    Signature sign(String who, Instant now) {
        return new Signature(assignedOn, workingDays, by, provisional, null, now, who);
    }

    /** Nobody is told any more that it is not signed for. */
    Signature quiet() {
        return new Signature(assignedOn, workingDays, by, provisional, null, at, signer);
    }
}
