package org.ecoplan.plan.calendar.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.directory.Calendar;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.security.Actor;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.round.application.ReschedulingRounds;
import org.ecoplan.plan.round.application.ReschedulingRounds.Moved;
import org.jspecify.annotations.Nullable;

/** Puts a revision of a calendar year into force: stored, told to all, open due dates computed anew, in one transaction. */
@ApplicationScoped
class CalendarYears {
    private static final String THE_WHOLE_COUNTRY = "CN";
    private static final CallerScope THE_SERVICE = new CallerScope(
            new Actor("plan-service", "plan-service", "plan-service"), Set.of(Role.ADMIN), null, null, false, Set.of());
    private static final String NOTE =
            "insert into calendar_revision (year, revision, source, days, loaded_by, loaded_at) "
                    + "values (?1, ?2, ?3, ?4, cast(?5 as text), ?6)";

    private final Calendar calendar;
    private final ReschedulingRounds rounds;
    private final Outbox outbox;
    private final ServiceClock clock;

    CalendarYears(Calendar calendar, ReschedulingRounds rounds, Outbox outbox, ServiceClock clock) {
        this.calendar = calendar;
        this.rounds = rounds;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A year that came with this version of the service. */
    Uni<List<Moved>> publishShipped(CalendarYearPublished year) {
        return publish(THE_SERVICE, year, null);
    }

    /** A year that a person loads. */
    Uni<List<Moved>> publish(CallerScope caller, CalendarYearPublished year) {
        return publish(caller, year, caller.subject());
    }

    private Uni<List<Moved>> publish(CallerScope caller, CalendarYearPublished year, @Nullable String by) {
        return calendar.store(year)
                .flatMap(done -> note(year, by))
                .flatMap(done -> outbox.append(String.valueOf(year.year()), THE_WHOLE_COUNTRY, year))
                .flatMap(done -> calendar.workingDays())
                .flatMap(days -> rounds.reschedule(caller, days, year.year()));
    }

    /** Whether a person has loaded what is in force of a year. */
    Uni<Boolean> wasLoadedByAPerson(CalendarYearPublished inForce) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*) from calendar_revision "
                                        + "where year = ?1 and revision = ?2 and loaded_by is not null",
                                Long.class)
                        .setParameter(1, inForce.year())
                        .setParameter(2, Calendar.revisionOf(inForce))
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** The year after the one in force, with other content. */
    static CalendarYearPublished next(@Nullable CalendarYearPublished inForce, CalendarYearPublished content) {
        long revision = inForce == null ? 1 : Calendar.revisionOf(inForce) + 1;
        return new CalendarYearPublished(content.year(), content.source(), content.days(), revision);
    }

    static boolean sameContent(CalendarYearPublished one, CalendarYearPublished other) {
        return one.source().equals(other.source()) && one.days().equals(other.days());
    }

    private Uni<Void> note(CalendarYearPublished year, @Nullable String by) {
        String days = year.days().stream()
                .map(day -> day.date() + "," + day.type() + "," + day.name())
                .collect(Collectors.joining("\n"));
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, year.year())
                        .setParameter(2, Calendar.revisionOf(year))
                        .setParameter(3, year.source())
                        .setParameter(4, days)
                        .setParameter(5, by)
                        .setParameter(6, clock.now())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
