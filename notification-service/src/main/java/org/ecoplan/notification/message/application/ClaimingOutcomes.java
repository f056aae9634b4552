package org.ecoplan.notification.message.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.DeliveryState;

/** Claims messages whose outcome has to be asked about: uncertain ones, and claimed ones whose lease is over. */
@ApplicationScoped
public class ClaimingOutcomes {
    private static final int BATCH = 8;

    private final Messages messages;
    private final Settlements settlements;
    private final DeliveryTimes times;
    private final ServiceClock clock;

    ClaimingOutcomes(Messages messages, Settlements settlements, DeliveryTimes times, ServiceClock clock) {
        this.messages = messages;
        this.settlements = settlements;
        this.times = times;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<List<Message>> claim(Channel channel) {
        Instant now = clock.realNow();
        return messages.due(channel, DeliveryState.SENDING, now, BATCH)
                .flatMap(left -> markAll(left, "LEASE_EXPIRED", now))
                .flatMap(done -> messages.due(channel, DeliveryState.UNCERTAIN, now, BATCH))
                .flatMap(uncertain -> markAll(uncertain, "BEING_ASKED", times.endOfQuestion(now)));
    }

    private Uni<List<Message>> markAll(List<Message> found, String reason, Instant dueAt) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(message -> mark(message, reason, dueAt))
                .collect()
                .asList();
    }

    private Uni<Message> mark(Message message, String reason, Instant dueAt) {
        Delivery uncertain = message.delivery().unknown(reason, dueAt);
        Message marked = message.with(uncertain);
        return settlements.record(marked).replaceWith(marked);
    }
}
