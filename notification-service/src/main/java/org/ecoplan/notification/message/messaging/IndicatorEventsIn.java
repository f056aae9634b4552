package org.ecoplan.notification.message.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.FeedResumed;
import org.ecoplan.events.FeedSilent;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;
import org.ecoplan.notification.message.application.TakingInNotices;
import org.ecoplan.notification.message.application.WithdrawingAlarms;

/** What indicator-service tells: messages to the people of the units in the lead, of silent feeds to the office. */
@ApplicationScoped
class IndicatorEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final Reactions reactions;

    IndicatorEventsIn(Inbox inbox, TakingInNotices notices, WithdrawingAlarms withdrawing) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .on(IndicatorBreached.class, (event, id) -> notices.take(IndicatorNotices.of(event), id))
                .on(IndicatorRecovered.class, (event, id) -> notices.take(IndicatorNotices.of(event), id))
                .on(FeedSilent.class, (event, id) -> notices.take(IndicatorNotices.of(event, id), id))
                .on(FeedResumed.class, (event, id) -> notices.take(IndicatorNotices.of(event, id), id))
                .on(
                        BreachWithdrawn.class,
                        (event, id) -> withdrawing.withdraw(
                                IndicatorNotices.of(event), IndicatorNotices.isWorthTelling(event), id));
    }

    @Override
    public String consumer() {
        return "messages";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("indicator-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take(consumer(), received, reactions);
    }
}
