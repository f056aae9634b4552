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
                                "select y.source, d.date, d.type, d.name from directory_calendar_year y "
                                        + "left join directory_calendar_day d on d.year = y.year "
                                        + "where y.year = ?1 order by d.date",
                                Object[].class)
                        .setParameter(1, year)
                        .getResultList())
                .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(toYear(year, rows)));
    }

    /** Takes over a year in place of what was known of it. */
    public Uni<Void> store(CalendarYearPublished published) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from directory_calendar_day where year = ?1")
                        .setParameter(1, published.year())
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(
                                        "insert into directory_calendar_year (year, source) values (?1, ?2) "
                                                + "on conflict on constraint directory_calendar_year_pk "
                                                + "do update set source = excluded.source")
                                .setParameter(1, published.year())
                                .setParameter(2, published.source())
                                .executeUpdate()))
                .flatMap(done -> storeDays(published));
    }

    private static Uni<Void> storeDays(CalendarYearPublished published) {
        Uni<Void> stored = Uni.createFrom().voidItem();
        for (CalendarYearPublished.SpecialDay day : published.days()) {
            stored = stored.flatMap(done -> storeDay(published.year(), day));
        }
        return stored;
    }

    private static Uni<Void> storeDay(int year, CalendarYearPublished.SpecialDay day) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into directory_calendar_day (date, year, type, name) values (?1, ?2, ?3, ?4)")
                        .setParameter(1, day.date())
                        .setParameter(2, year)
                        .setParameter(3, day.type())
                        .setParameter(4, day.name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static CalendarYearPublished toYear(int year, List<Object[]> rows) {
        List<CalendarYearPublished.SpecialDay> days = rows.stream()
                .filter(row -> row[1] != null)
                .map(row -> new CalendarYearPublished.SpecialDay((LocalDate) row[1], (String) row[2], (String) row[3]))
                .toList();
        return new CalendarYearPublished(year, (String) rows.get(0)[0], days);
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
