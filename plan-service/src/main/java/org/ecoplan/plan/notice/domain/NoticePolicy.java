package org.ecoplan.plan.notice.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** For which half-years a plan has a notice, and on which day its figures stand. */
public final class NoticePolicy {
    private NoticePolicy() {}

    /**
     * Why a plan has no notice for a period.
     *
     * @param lastDay of the plan, by the document or by its closing; absent where there is none
     */
    public static Optional<Refusal> refusal(
            ReportingPeriod period, LocalDate inForceSince, @Nullable LocalDate lastDay, LocalDate today) {
        if (!period.end().isBefore(today)) {
            return Optional.of(Refusal.invalid("PERIOD_NOT_OVER", "通报期尚未结束", "/period"));
        }
        if (period.end().isBefore(inForceSince)) {
            return Optional.of(Refusal.invalid("PERIOD_BEFORE_PLAN", "通报期早于方案印发", "/period"));
        }
        if (lastDay != null && period.start().isAfter(lastDay)) {
            return Optional.of(Refusal.invalid("PERIOD_AFTER_PLAN", "通报期晚于方案结束", "/period"));
        }
        return Optional.empty();
    }

    /** The end of the period, or the day of the closing where the plan was closed in it. */
    public static LocalDate asOf(ReportingPeriod period, @Nullable LocalDate closedOn) {
        return closedOn != null && closedOn.isBefore(period.end()) ? closedOn : period.end();
    }
}
