package org.ecoplan.plan.calendar.application;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Publishes the shipped calendars before the first deadline is computed. */
@ApplicationScoped
class CalendarsAtStart {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final PublishingCalendars publishing;

    CalendarsAtStart(PublishingCalendars publishing) {
        this.publishing = publishing;
    }

    void publish(@Observes StartupEvent start) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> publishing.publishShipped().ifNoItem().after(LIMIT).fail());
    }
}
