package org.ecoplan.plan.calendar.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.directory.Calendar;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/** Shows a published calendar year. */
@ApplicationScoped
public class ShowingCalendar {
    private final Calendar calendar;

    ShowingCalendar(Calendar calendar) {
        this.calendar = calendar;
    }

    public Uni<Outcome<CalendarYearPublished>> year(int year) {
        return calendar.year(year)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }
}
