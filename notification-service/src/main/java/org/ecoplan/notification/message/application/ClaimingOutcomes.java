package org.ecoplan.notification.message.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Channels;
import org.ecoplan.notification.message.domain.DeliveryState;

/**
 * Claims messages whose outcome has to be asked about: uncertain ones, and claimed ones whose lease is over. Where
 * nobody can be asked an uncertain message stays for a person.
 */
@ApplicationScoped
public class ClaimingOutcomes {
    private final Messages messages;
    private final Settlements settlements;
    private final Channels channels;
    private final DeliveryTimes times;
    private final ServiceClock clock;

    ClaimingOutcomes(
            Messages messages, Settlements settlements, Channels channels, DeliveryTimes times, ServiceClock clock) {
        this.messages = messages;
        this.settlements = settlements;
        this.channels = channels;
        this.times = times;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<List<Message>> claim(Channel channel) {
        Instant now = clock.realNow();
        return messages.due(channel, DeliveryState.SENDING, now, clock.now(), times.batch())
                .flatMap(left -> markAll(left, "LEASE_EXPIRED", message -> times.nextQuestion(channel, message, now)))
                .flatMap(done -> channels.canBeAsked(channel)
                        ? messages.due(channel, DeliveryState.UNCERTAIN, now, clock.now(), times.batch())
                        : Uni.createFrom().item(List.<Message>of()))
                .flatMap(uncertain -> markAll(uncertain, "BEING_ASKED", message -> times.endOfQuestion(now)));
    }

    private Uni<List<Message>> markAll(List<Message> found, String reason, Function<Message, Instant> dueAt) {
        List<Message> marked = found.stream()
                .map(message -> message.with(message.delivery().unknown(reason, dueAt.apply(message))))
                .toList();
        return settlements.recordAll(marked).replaceWith(marked);
    }
}
