package org.ecoplan.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.kernel.CalendarDay;
import org.ecoplan.kernel.DayType;
import org.ecoplan.kernel.WorkingDayCalendar;

/** The working-day calendar (工作日历) as far as it has been published to this service. */
@ApplicationScoped
public class Calendar {
    private static final String STORE_YEAR = """
            insert into directory_calendar_year (year, source, revision) values (?1, ?2, ?3)
            on conflict on constraint directory_calendar_year_pk
            do update set source = excluded.source, revision = excluded.revision
            where directory_calendar_year.revision < excluded.revision""";

    private static final String STORE_DAYS = """
            insert into directory_calendar_day (date, year, type, name)
            select cast(day.date as date), ?1, day.type, day.name
            from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[])) as day (date, type, name)""";

    @WithSession
    public Uni<WorkingDayCalendar> workingDays() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select y.year, d.date, d.type from directory_calendar_year y "
                                        + "left join directory_calendar_day d on d.year = y.year",
                                Object[].class)
                        .getResultList())
                .map(Calendar::toCalendar);
    }

    /** A year as it was published. */
    @WithSession
    public Uni<Optional<CalendarYearPublished>> year(int year) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select y.source, d.date, d.type, d.name, y.revision from directory_calendar_year y "
                                        + "left join directory_calendar_day d on d.year = y.year "
                                        + "where y.year = ?1 order by d.date",
                                Object[].class)
                        .setParameter(1, year)
                        .getResultList())
                .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(toYear(year, rows)));
    }

    /** Keeps the calendar as it is until the end of the transaction: what is computed from it now stays right. */
    public Uni<Void> hold() {
        return lock("pg_advisory_xact_lock_shared");
    }

    /** Lets those who change the calendar do so one after the other, when nobody holds it. */
    public Uni<Void> holdForChange() {
        return lock("pg_advisory_xact_lock");
    }

    /** Takes over a year in place of what was known of it, unless that is as new. */
    public Uni<Void> store(CalendarYearPublished published) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(STORE_YEAR)
                        .setParameter(1, published.year())
                        .setParameter(2, published.source())
                        .setParameter(3, revisionOf(published))
                        .executeUpdate())
                .flatMap(stored ->
                        stored == 1 ? storeDays(published) : Uni.createFrom().voidItem());
    }

    /** The revision of a year; the first one does not say so. */
    public static long revisionOf(CalendarYearPublished published) {
        Long revision = published.revision();
        return revision == null ? 1 : revision;
    }

    private static Uni<Void> storeDays(CalendarYearPublished published) {
        List<CalendarYearPublished.SpecialDay> days = published.days();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from directory_calendar_day where year = ?1")
                        .setParameter(1, published.year())
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(STORE_DAYS)
                                .setParameter(1, published.year())
                                .setParameter(
                                        2,
                                        days.stream()
                                                .map(day -> day.date().toString())
                                                .toArray(String[]::new))
                                .setParameter(
                                        3,
                                        days.stream()
                                                .map(CalendarYearPublished.SpecialDay::type)
                                                .toArray(String[]::new))
                                .setParameter(
                                        4,
                                        days.stream()
                                                .map(CalendarYearPublished.SpecialDay::name)
                                                .toArray(String[]::new))
                                .executeUpdate()))
                .replaceWithVoid();
    }

    private static Uni<Void> lock(String function) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select 1 from (select " + function + "(hashtext('calendar'))) held", Integer.class)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private static CalendarYearPublished toYear(int year, List<Object[]> rows) {
        List<CalendarYearPublished.SpecialDay> days = rows.stream()
                .filter(row -> row[1] != null)
                .map(row -> new CalendarYearPublished.SpecialDay((LocalDate) row[1], (String) row[2], (String) row[3]))
                .toList();
        return new CalendarYearPublished(year, (String) rows.get(0)[0], days, (Long) rows.get(0)[4]);
    }

    private static WorkingDayCalendar toCalendar(List<Object[]> rows) {
        Map<Integer, List<CalendarDay>> years = new HashMap<>();
        for (Object[] row : rows) {
            List<CalendarDay> days = years.computeIfAbsent((Integer) row[0], year -> new ArrayList<>());
            if (row[1] != null) {
                days.add(new CalendarDay((LocalDate) row[1], DayType.valueOf((String) row[2])));
            }
        }
        WorkingDayCalendar calendar = WorkingDayCalendar.provisional();
        for (Map.Entry<Integer, List<CalendarDay>> year : years.entrySet()) {
            calendar = calendar.withYear(year.getKey(), year.getValue());
        }
        return calendar;
    }
}
