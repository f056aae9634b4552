package org.ecoplan.plan.calendar.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.directory.Calendar;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.kit.flow.InOrder;
import org.jboss.logging.Logger;

/**
 * Publishes each shipped calendar year (工作日历) that has not been published yet, and again one that this version of the
 * service ships with other content. What a person has loaded stays.
 */
@ApplicationScoped
public class PublishingCalendars {
    private static final Logger LOG = Logger.getLogger(PublishingCalendars.class);

    private final ShippedCalendars shipped;
    private final Calendar calendar;
    private final CalendarYears years;

    PublishingCalendars(ShippedCalendars shipped, Calendar calendar, CalendarYears years) {
        this.shipped = shipped;
        this.calendar = calendar;
        this.years = years;
    }

    @WithTransaction
    public Uni<Void> publishShipped() {
        return calendar.holdForChange().flatMap(alone -> InOrder.each(shipped.years(), this::publishIfNew));
    }

    private Uni<Void> publishIfNew(CalendarYearPublished year) {
        return calendar.year(year.year()).flatMap(known -> {
            if (known.isEmpty()) {
                return years.publishShipped(CalendarYears.next(null, year)).replaceWithVoid();
            }
            return CalendarYears.sameContent(known.get(), year)
                    ? Uni.createFrom().voidItem()
                    : correctUnlessLoaded(known.get(), year);
        });
    }

    private Uni<Void> correctUnlessLoaded(CalendarYearPublished known, CalendarYearPublished year) {
        return years.wasLoadedByAPerson(known).flatMap(loaded -> {
            if (loaded) {
                LOG.warnf("calendar %d was loaded by a person and stays; the service ships another one", year.year());
                return Uni.createFrom().voidItem();
            }
            return years.publishShipped(CalendarYears.next(known, year)).replaceWithVoid();
        });
    }
}
