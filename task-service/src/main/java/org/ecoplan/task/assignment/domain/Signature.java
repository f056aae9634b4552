package org.ecoplan.task.assignment.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The signing for a duty (签收).
 *
 * @param by last day to sign; signing later is possible and is seen
 * @param at when it was signed, absent before
 * @param signer account of whoever signed
 */
public record Signature(
        LocalDate by, @Nullable Instant at, @Nullable String signer) {
    private static final int WORKING_DAYS_TO_SIGN = 3;

    static Signature dueAfter(LocalDate assignedOn, WorkingDayCalendar days) {
        return new Signature(days.plusWorkingDays(assignedOn, WORKING_DAYS_TO_SIGN), null, null);
    }

    Signature sign(String who, Instant now) {
        return new Signature(by, now, who);
    }
}
