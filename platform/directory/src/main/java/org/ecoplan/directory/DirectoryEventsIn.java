package org.ecoplan.directory;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.events.ClockMoved;
import org.ecoplan.events.PostHolderAppointed;
import org.ecoplan.events.UnitRegistered;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;
import org.ecoplan.kit.time.ServiceClock;

/** Keeps this service's copy of the directory, and its clock in a demonstration, as plan-service tells. */
@ApplicationScoped
class DirectoryEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final Reactions reactions;

    DirectoryEventsIn(
            Inbox inbox,
            Units units,
            PostHolders holders,
            Calendar calendar,
            ServiceClock clock,
            @All List<AppointmentListener> listeners,
            @All List<CalendarListener> calendarListeners) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .inTheOrderOfAll()
                .on(UnitRegistered.class, (event, id) -> units.store(event))
                .on(
                        PostHolderAppointed.class,
                        (event, id) -> holders.store(event)
                                .call(() -> InOrder.each(listeners, listener -> listener.appointed(event))))
                .on(
                        CalendarYearPublished.class,
                        (event, id) -> calendar.store(event)
                                .call(() -> InOrder.each(calendarListeners, listener -> listener.published(event))))
                .on(ClockMoved.class, (event, id) -> clock.show(event.realTime(), event.shownTime()));
    }

    @Override
    public String consumer() {
        return "directory";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("directory-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take(consumer(), received, reactions);
    }
}
