package org.ecoplan.plan.round.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which rounds are due and by when they are answered: units 5, lead units 10, the review 15 working days after the
 * end of the period, or after the opening where that came late; the day on which a term begins is not counted
 * (民法典第二百零一条). A period, a quarter where the plan has no other
 * tempo (调度频次), is asked about after it has ended and as long as the plan runs in it.
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
        boolean late = today.isAfter(days.plusWorkingDays(quarter.end(), 1));
        LocalDate from = late ? today : quarter.end();
        return new Round(RoundId.fresh(), planId, organisation, quarter, today, late, dueAfter(from));
    }

    /** The due dates of an open round by this calendar, on a day. */
    public DueDates reschedule(Round round, LocalDate today) {
        return round.due().movedTo(dueAfter(round.countedFrom()), today);
    }

    private DueDates dueAfter(LocalDate from) {
        LocalDate review = days.plusWorkingDays(from, REVIEW);
        return new DueDates(
                days.plusWorkingDays(from, UNIT_REPORT),
                days.plusWorkingDays(from, LEAD_SUMMARY),
                review,
                days.isProvisional(from, review));
    }

    /**
     * The periods whose round opens on a day after the last look, up to and including today: it opens on the day
     * after the period's last.
     */
    public static List<ReportingPeriod> overSince(
            ReportingPeriod.Length length, LocalDate lastLooked, LocalDate today) {
        return Stream.iterate(
                        ReportingPeriod.of(length, lastLooked),
                        period -> period.end().isBefore(today),
                        ReportingPeriod::next)
                .toList();
    }

    /**
     * The periods that are over and that no round has asked about when a plan changes its tempo: at a shorter one they would never
     * be asked about, since the longer one that holds them has not ended.
     *
     * @param opened the periods of all rounds of the plan
     */
    public static List<ReportingPeriod> leftOpen(
            ReportingPeriod.Length tempo,
            List<ReportingPeriod> opened,
            LocalDate inForceSince,
            @Nullable LocalDate planEnd,
            LocalDate today) {
        LocalDate asked = opened.stream()
                .map(ReportingPeriod::end)
                .max(LocalDate::compareTo)
                .orElse(inForceSince.minusDays(1));
        return Stream.iterate(
                        ReportingPeriod.of(tempo, asked.plusDays(1)),
                        period -> period.end().isBefore(today),
                        ReportingPeriod::next)
                .filter(period -> opened.isEmpty() || period.start().isAfter(asked))
                .filter(period -> hasRound(period, inForceSince, planEnd))
                .toList();
    }

    /** Whether a quarter that is over has a round of its own accord: it ended under the plan, which ran in it. */
    public static boolean hasRound(ReportingPeriod quarter, LocalDate inForceSince, @Nullable LocalDate planEnd) {
        return !quarter.end().isBefore(inForceSince) && !isAfter(quarter, planEnd);
    }

    /** Why a round cannot be opened by hand for a period. */
    public static Optional<Refusal> refusal(
            ReportingPeriod period,
            ReportingPeriod.Length length,
            LocalDate planIssuedOn,
            @Nullable LocalDate planEnd,
            LocalDate today) {
        if (period.length() != length) {
            return Optional.of(Refusal.invalid("NOT_THE_TEMPO", "调度期与方案的调度频次不符,应如 " + example(length), "/period"));
        }
        if (period.end().isBefore(planIssuedOn)) {
            return Optional.of(Refusal.invalid("PERIOD_BEFORE_PLAN", "该调度期在方案印发之前已结束", "/period"));
        }
        if (isAfter(period, planEnd)) {
            return Optional.of(Refusal.invalid("PERIOD_AFTER_PLAN", "该调度期在方案截止之后", "/period"));
        }
        if (!period.end().isBefore(today)) {
            return Optional.of(Refusal.invalid("PERIOD_NOT_OVER", "该调度期尚未结束", "/period"));
        }
        return Optional.empty();
    }

    private static String example(ReportingPeriod.Length length) {
        return ReportingPeriod.of(length, LocalDate.of(2024, 7, 1)).toString();
    }

    private static boolean isAfter(ReportingPeriod period, @Nullable LocalDate planEnd) {
        return planEnd != null && period.start().isAfter(planEnd);
    }
}
