package org.ecoplan.plan.round.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Works out what is due when (方案日程) from what a document says of its rhythm. Rounds come each quarter whether it says so
 * or not, or at the tempo of the plan (调度频次); half-year notice and annual assessment only where it names them: the notice 15 working days after the half-year,
 * the self-assessment by 15 January, its result by 31 March.
 */
public final class TimetablePolicy {
    private static final int NOTICE = 15;

    private final WorkingDayCalendar days;

    public TimetablePolicy(WorkingDayCalendar days) {
        this.days = days;
    }

    /**
     * @param opened rounds that were opened, whose days are theirs: late, by hand, moved
     * @param horizon up to where a plan is looked at whose document names no end
     */
    public Timetable of(Rhythm rhythm, List<Round> opened, LocalDate horizon) {
        LocalDate last = lastDay(rhythm, horizon);
        List<TimetableEntry> entries = new ArrayList<>();
        entries.add(new TimetableEntry(rhythm.issuedOn(), TimetableEvent.PLAN_ISSUED, null, null, false));
        entries.add(new TimetableEntry(rhythm.inForceSince(), TimetableEvent.PLAN_IN_FORCE, null, null, false));
        rounds(rhythm, opened, last).forEach(round -> add(round, rhythm.scheduling(), entries));
        String notice = rhythm.notices();
        if (notice != null) {
            periods(ReportingPeriod.halfYearOf(rhythm.inForceSince()), rhythm, last)
                    .forEach(half -> entries.add(notice(half, notice)));
        }
        String assessment = rhythm.assessments();
        if (assessment != null) {
            periods(ReportingPeriod.yearOf(rhythm.inForceSince()), rhythm, last)
                    .forEach(year -> assess(year, assessment, entries));
        }
        rhythm.repeated()
                .forEach(duty -> duty.due().stream()
                        .filter(day -> rhythm.periodEnd() != null || !day.isAfter(last))
                        .forEach(day -> entries.add(
                                new TimetableEntry(day, TimetableEvent.REPEATED_DUTY_DUE, null, duty.quote(), false))));
        if (rhythm.periodEnd() != null) {
            entries.add(new TimetableEntry(rhythm.periodEnd(), TimetableEvent.PLAN_ENDS, null, null, false));
        }
        entries.sort(Comparator.comparing(TimetableEntry::day).thenComparing(TimetableEntry::event));
        return new Timetable(
                List.copyOf(entries),
                rhythm.repeated().stream()
                        .filter(duty -> duty.due().isEmpty())
                        .map(Rhythm.Repeated::quote)
                        .toList());
    }

    private static LocalDate lastDay(Rhythm rhythm, LocalDate horizon) {
        LocalDate end = rhythm.periodEnd();
        return end == null ? horizon : end;
    }

    /** Those that end while the plan is in force here and begin before it ends, as rounds are opened. */
    private static Stream<ReportingPeriod> periods(ReportingPeriod first, Rhythm rhythm, LocalDate last) {
        return Stream.iterate(first, period -> !period.start().isAfter(last), ReportingPeriod::next)
                .filter(period -> RoundPolicy.hasRound(period, rhythm.inForceSince(), last));
    }

    /** Those that were opened, and those that will be on the day after their quarter. */
    private Stream<Round> rounds(Rhythm rhythm, List<Round> opened, LocalDate last) {
        Set<ReportingPeriod> known = opened.stream().map(Round::period).collect(Collectors.toSet());
        Stream<Round> coming = periods(ReportingPeriod.of(rhythm.rounds(), rhythm.inForceSince()), rhythm, last)
                .filter(quarter -> !known.contains(quarter))
                .map(quarter -> new RoundPolicy(days)
                        .open(new UUID(0, 0), "", quarter, quarter.end().plusDays(1)));
        return Stream.concat(opened.stream(), coming);
    }

    private void add(Round round, @Nullable String quote, List<TimetableEntry> entries) {
        DueDates due = round.due();
        entries.add(new TimetableEntry(round.openedOn(), TimetableEvent.ROUND_OPENS, round.period(), quote, false));
        entries.add(of(round, due.unitReport(), TimetableEvent.UNIT_REPORTS_DUE, quote));
        entries.add(of(round, due.leadSummary(), TimetableEvent.LEAD_SUMMARIES_DUE, quote));
        entries.add(of(round, due.review(), TimetableEvent.REVIEW_DUE, quote));
    }

    private TimetableEntry of(Round round, LocalDate day, TimetableEvent event, @Nullable String quote) {
        return new TimetableEntry(day, event, round.period(), quote, days.isProvisional(round.countedFrom(), day));
    }

    private TimetableEntry notice(ReportingPeriod half, String quote) {
        return counted(days.plusWorkingDays(half.end(), NOTICE), TimetableEvent.HALF_YEAR_NOTICE_DUE, half, quote);
    }

    private static void assess(ReportingPeriod year, String quote, List<TimetableEntry> entries) {
        int next = year.year() + 1;
        entries.add(new TimetableEntry(
                LocalDate.of(next, Month.JANUARY, 15), TimetableEvent.SELF_ASSESSMENT_DUE, year, quote, false));
        entries.add(new TimetableEntry(
                LocalDate.of(next, Month.MARCH, 31), TimetableEvent.ASSESSMENT_RESULT_DUE, year, quote, false));
    }

    /** A day that is so many working days after the end of its period. */
    private TimetableEntry counted(
            LocalDate day, TimetableEvent event, ReportingPeriod period, @Nullable String quote) {
        return new TimetableEntry(day, event, period, quote, days.isProvisional(period.end(), day));
    }
}
