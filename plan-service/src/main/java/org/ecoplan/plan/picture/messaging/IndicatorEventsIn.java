package org.ecoplan.plan.picture.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;
import org.ecoplan.plan.picture.application.TakingInPicture;
import org.ecoplan.plan.picture.domain.Told;

/** What indicator-service tells: breaches of what a plan set, their end, and those that never were. */
@ApplicationScoped
class IndicatorEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final TakingInPicture picture;
    private final Reactions reactions;

    IndicatorEventsIn(Inbox inbox, TakingInPicture picture) {
        this.inbox = inbox;
        this.picture = picture;
        this.reactions = Reactions.none()
                .onSet(IndicatorBreached.class, set(IndicatorTold::of))
                .onSet(IndicatorRecovered.class, set(IndicatorTold::of))
                .onSet(BreachWithdrawn.class, set(IndicatorTold::of));
    }

    private <E extends Record> Reactions.SetReaction<E> set(Function<E, Told> told) {
        return events -> picture.take(Told.ofAll(events.stream().map(told)));
    }

    @Override
    public String consumer() {
        return "picture";
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
