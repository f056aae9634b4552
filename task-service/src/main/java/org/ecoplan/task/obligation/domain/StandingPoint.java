package org.ecoplan.task.obligation.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.WorkingDayCount;
import org.jspecify.annotations.Nullable;

/**
 * A dated point of a running duty, as a revision of its plan (方案修订) finds it.
 *
 * @param documentDay by when the document said it is due, whatever was granted since
 * @param count how it is counted, absent for a day that the plan prints and for one that was moved by decision
 */
public record StandingPoint(
        UUID dutyId,
        ObligationId id,
        ObligationSource source,
        String what,
        Strength strength,
        LocalDate documentDay,
        @Nullable WorkingDayCount count,
        ObligationState state) {

    boolean isDue() {
        return state == ObligationState.OPEN || state == ObligationState.OVERDUE;
    }

    /** What is reached stays as it was; anything else follows the document. */
    boolean follows() {
        return state != ObligationState.MET;
    }

    boolean isSaidOtherwiseBy(DatedItem item) {
        return !what.equals(item.what()) || strength != item.strength();
    }

    /** Whether the document says another day now; a count that a decision replaced is no other day. */
    boolean isDueOtherwiseBy(DatedItem item) {
        if (state == ObligationState.ENDED) {
            return true;
        }
        WorkingDayCount counted = item.due().count();
        return counted == null
                ? !documentDay.equals(item.due().deadline().lastDay())
                : count != null && !count.equals(counted);
    }
}
