package org.ecoplan.task.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.directory.Calendar;
import org.ecoplan.directory.CalendarListener;
import org.ecoplan.events.CalendarYearPublished;

/** Counts the days to answer an order again when the calendar of a year is published. */
@ApplicationScoped
class RecountingFeedback implements CalendarListener {
    private final Calendar calendar;
    private final Orders orders;

    RecountingFeedback(Calendar calendar, Orders orders) {
        this.calendar = calendar;
        this.orders = orders;
    }

    @Override
    public Uni<Void> published(CalendarYearPublished year) {
        return calendar.holdForChange().flatMap(held -> calendar.workingDays()).flatMap(orders::recount);
    }
}
