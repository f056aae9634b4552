package org.ecoplan.plan.calendar.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.directory.Calendar;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.messaging.Outbox;

/** Publishes each shipped calendar year (工作日历) that has not been published yet. */
@ApplicationScoped
public class PublishingCalendars {
    private static final String KEY = "calendar";
    private static final String THE_WHOLE_COUNTRY = "CN";

    private final ShippedCalendars shipped;
    private final Calendar calendar;
    private final Outbox outbox;

    PublishingCalendars(ShippedCalendars shipped, Calendar calendar, Outbox outbox) {
        this.shipped = shipped;
        this.calendar = calendar;
        this.outbox = outbox;
    }

    @WithTransaction
    public Uni<Void> publishMissing() {
        return oneInstanceAtATime().flatMap(done -> InOrder.each(shipped.years(), this::publishIfMissing));
    }

    private Uni<Void> publishIfMissing(CalendarYearPublished year) {
        return calendar.year(year.year())
                .flatMap(known -> known.isPresent()
                        ? Uni.createFrom().voidItem()
                        : calendar.store(year).flatMap(done -> outbox.append(KEY, THE_WHOLE_COUNTRY, year)));
    }

    private static Uni<Void> oneInstanceAtATime() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select 1 from (select pg_advisory_xact_lock(hashtext('calendar'))) held",
                                Integer.class)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
