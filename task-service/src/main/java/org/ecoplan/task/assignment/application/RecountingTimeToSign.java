package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.directory.Calendar;
import org.ecoplan.directory.CalendarListener;
import org.ecoplan.events.CalendarYearPublished;

/** Counts the time to sign (签收时限) again when the calendar of a year is published or corrected. */
@ApplicationScoped
class RecountingTimeToSign implements CalendarListener {
    private final Calendar calendar;
    private final Assignments assignments;

    RecountingTimeToSign(Calendar calendar, Assignments assignments) {
        this.calendar = calendar;
        this.assignments = assignments;
    }

    @Override
    public Uni<Void> published(CalendarYearPublished year) {
        return calendar.holdForChange().flatMap(held -> calendar.workingDays()).flatMap(assignments::recountSigning);
    }
}
