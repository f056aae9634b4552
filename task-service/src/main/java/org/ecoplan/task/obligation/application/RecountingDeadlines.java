package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.directory.Calendar;
import org.ecoplan.directory.CalendarListener;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.obligation.application.DeadlineEvents.Cause;

/**
 * Counts the open deadlines in working days again when the calendar of a year is published or corrected. The deadline
 * that was told before is kept; under the new one the obligation stands on the ladder anew.
 */
@ApplicationScoped
class RecountingDeadlines implements CalendarListener {
    private static final int CHUNK = 1_000;

    private final Calendar calendar;
    private final CountedDeadlines deadlines;
    private final DeadlineEvents events;
    private final Ladder ladder;
    private final ServiceClock clock;

    RecountingDeadlines(
            Calendar calendar, CountedDeadlines deadlines, DeadlineEvents events, Ladder ladder, ServiceClock clock) {
        this.events = events;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.ladder = ladder;
        this.clock = clock;
    }

    @Override
    public Uni<Void> published(CalendarYearPublished year) {
        String reason = year.year() + "年工作日历已公布";
        return calendar.holdForChange()
                .flatMap(held -> calendar.workingDays())
                .flatMap(days -> deadlines
                        .counts()
                        .flatMap(counts -> InOrder.each(counts, count -> recount(count, days, reason))));
    }

    private Uni<Void> recount(WorkingDayCount count, WorkingDayCalendar days, String reason) {
        LocalDate deadline = count.lastDay(days);
        Instant now = clock.now();
        return InOrder.whileTrue(() -> deadlines
                        .replace(count, deadline, reason, now, CHUNK)
                        .call(moved -> events.moved(moved, Cause.CALENDAR, reason, now))
                        .call(moved -> ladder.catchUp(
                                moved.stream().map(MovedDeadline::obligation).toList()))
                        .map(List::size)
                        .map(changed -> changed == CHUNK))
                .flatMap(done -> deadlines.mark(count, count.isProvisional(days)));
    }
}
