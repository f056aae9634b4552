package org.ecoplan.plan.round.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * Which rounds are due and by when they are answered: units 5, lead units 10, the review 15 working days after the
 * end of the quarter. Source: behaviour.md section 2, 「季调度」.
 */
public final class RoundPolicy {
    private static final int UNIT_REPORT = 5;
    private static final int LEAD_SUMMARY = 10;
    private static final int REVIEW = 15;

    private final WorkingDayCalendar days;

    public RoundPolicy(WorkingDayCalendar days) {
        this.days = days;
    }

    public Round open(UUID planId, String organisation, ReportingPeriod quarter, LocalDate today) {
        return new Round(
                RoundId.fresh(),
                planId,
                organisation,
                quarter,
                today,
                days.plusWorkingDays(quarter.end(), UNIT_REPORT),
                days.plusWorkingDays(quarter.end(), LEAD_SUMMARY),
                days.plusWorkingDays(quarter.end(), REVIEW));
    }

    /** The quarters that ended after one day, up to and including the other. */
    public static List<ReportingPeriod> endedSince(LocalDate lastLooked, LocalDate today) {
        return Stream.iterate(ReportingPeriod.quarterOf(lastLooked), ReportingPeriod::next)
                .dropWhile(quarter -> !quarter.end().isAfter(lastLooked))
                .takeWhile(quarter -> !quarter.end().isAfter(today))
                .toList();
    }

    /** Why a round cannot be opened by hand for a period. */
    public static Optional<Refusal> refusal(ReportingPeriod period, LocalDate planIssuedOn, LocalDate today) {
        if (period.length() != ReportingPeriod.Length.QUARTER) {
            return Optional.of(Refusal.invalid("NOT_A_QUARTER", "调度期须为季度,如 2024-Q3", "/period"));
        }
        if (period.end().isBefore(planIssuedOn)) {
            return Optional.of(Refusal.invalid("PERIOD_BEFORE_PLAN", "该季度在方案印发之前已结束", "/period"));
        }
        if (period.end().isAfter(today)) {
            return Optional.of(Refusal.invalid("PERIOD_NOT_OVER", "该季度尚未结束", "/period"));
        }
        return Optional.empty();
    }
}
