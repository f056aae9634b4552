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
 * @param by last day to sign; signing later is possible and is seen
 * @param provisional whether the calendar of one of the days is not published yet (工作日历未公布)
 * @param at when it was signed, absent before
 * @param signer account of whoever signed
 */
public record Signature(
        @Nullable LocalDate assignedOn,
        LocalDate by,
        boolean provisional,
        @Nullable Instant at,
        @Nullable String signer) {
    private static final int WORKING_DAYS_TO_SIGN = 3;

    static Signature dueAfter(LocalDate assignedOn, WorkingDayCalendar days) {
        WorkingDayCount count = timeToSign(assignedOn);
        return new Signature(assignedOn, count.lastDay(days), count.isProvisional(days), null, null);
    }

    /** Three working days (签收时限). */
    public static WorkingDayCount timeToSign(LocalDate assignedOn) {
        return new WorkingDayCount(assignedOn, WORKING_DAYS_TO_SIGN);
    }

    Signature sign(String who, Instant now) {
        return new Signature(assignedOn, by, provisional, now, who);
    }
}
