package org.ecoplan.plan.calendar.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ecoplan.directory.Calendar;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.events.CalendarYearPublished.SpecialDay;
import org.ecoplan.kernel.CalendarDay;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.calendar.domain.NoticeRow;
import org.ecoplan.plan.calendar.domain.YearNotice;
import org.ecoplan.plan.round.application.ReschedulingRounds;
import org.ecoplan.plan.round.application.ReschedulingRounds.Moved;
import org.jspecify.annotations.Nullable;

/**
 * Loads the working days of a year when its notice is out, or corrects a year that is loaded (载入工作日历). All rows or none.
 */
@ApplicationScoped
public class LoadingCalendar {
    private final Calendar calendar;
    private final CalendarYears years;
    private final ReschedulingRounds rounds;
    private final Changes changes;

    LoadingCalendar(Calendar calendar, CalendarYears years, ReschedulingRounds rounds, Changes changes) {
        this.calendar = calendar;
        this.years = years;
        this.rounds = rounds;
        this.changes = changes;
    }

    /**
     * A year as somebody hands it in.
     *
     * @param source the notice
     * @param pointer place of the rows in the request
     * @param dryRun only says what would happen
     */
    public record Notice(int year, String source, List<NoticeRow> rows, String pointer, boolean dryRun) {}

    /**
     * What loading a year did, or would do.
     *
     * @param year the year as it is in force now, or would be
     * @param created whether the year was not loaded before
     * @param moved the rounds whose open due dates moved
     */
    public record Loaded(
            CalendarYearPublished year, boolean created, boolean stored, YearNotice notice, List<Moved> moved) {}

    /** @param ifMatch the revision that the caller has seen; needed for a correction only */
    @WithTransaction
    public Uni<Outcome<Loaded>> load(CallerScope caller, Notice given, @Nullable String ifMatch) {
        YearNotice notice = YearNotice.read(given.year(), given.rows(), given.pointer());
        Optional<Refusal> refusal = refusalOf(notice);
        if (refusal.isPresent() && !given.dryRun()) {
            return Uni.createFrom().item(Outcome.refused(refusal.get()));
        }
        CalendarYearPublished content = new CalendarYearPublished(
                given.year(),
                given.source(),
                notice.days().stream()
                        .map(day -> new SpecialDay(day.date(), day.type().name(), day.name()))
                        .toList(),
                null);
        return calendar.holdForChange()
                .flatMap(alone -> calendar.year(given.year()))
                .flatMap(known -> given.dryRun()
                        ? preview(caller, known.orElse(null), content, notice)
                        : load(caller, known.orElse(null), content, notice, ifMatch));
    }

    private static Optional<Refusal> refusalOf(YearNotice notice) {
        List<Refusal> rows = notice.refusals();
        return rows.isEmpty()
                ? notice.fault()
                : Optional.of(Refusal.ofAll("ROWS_REFUSED", rows.size() + "行有误,未载入任何一行", rows));
    }

    private Uni<Outcome<Loaded>> load(
            CallerScope caller,
            @Nullable CalendarYearPublished known,
            CalendarYearPublished content,
            YearNotice notice,
            @Nullable String ifMatch) {
        if (known == null && ifMatch != null) {
            return Uni.createFrom().item(Outcome.refused(Refusal.stale()));
        }
        if (known != null && CalendarYears.sameContent(known, content)) {
            return Uni.createFrom().item(Outcome.done(new Loaded(known, false, false, notice, List.of())));
        }
        if (known != null && EntityVersion.expected(ifMatch) != Calendar.revisionOf(known)) {
            return Uni.createFrom().item(Outcome.refused(Refusal.stale()));
        }
        CalendarYearPublished next = CalendarYears.next(known, content);
        return years.publish(caller, next)
                .call(moved -> changes.note(
                        caller,
                        What.of("", "calendar", String.valueOf(next.year()), known == null ? "LOADED" : "CORRECTED")
                                .version(Calendar.revisionOf(next))))
                .map(moved -> Outcome.done(new Loaded(next, known == null, true, notice, moved)));
    }

    private Uni<Outcome<Loaded>> preview(
            CallerScope caller,
            @Nullable CalendarYearPublished known,
            CalendarYearPublished content,
            YearNotice notice) {
        CalendarYearPublished then =
                known != null && CalendarYears.sameContent(known, content) ? known : CalendarYears.next(known, content);
        boolean takesAll = refusalOf(notice).isEmpty();
        return calendar.workingDays()
                .map(days -> days.withYear(
                        content.year(),
                        notice.days().stream()
                                .map(day -> new CalendarDay(day.date(), day.type()))
                                .toList()))
                .flatMap(days -> takesAll
                        ? rounds.preview(caller, days)
                        : Uni.createFrom().item(List.<Moved>of()))
                .map(moved -> Outcome.done(new Loaded(then, known == null, false, notice, moved)));
    }
}
