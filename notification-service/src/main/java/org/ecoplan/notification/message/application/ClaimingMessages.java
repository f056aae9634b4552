package org.ecoplan.notification.message.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Letter;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.DeliveryState;

/**
 * Claims messages for sending: what is due and still needed gets its recipient and its words and is marked as
 * SENDING, all in one transaction that commits before anything leaves the house.
 */
@ApplicationScoped
public class ClaimingMessages {
    /** As many as are sent at once, so that none waits for another within its lease. */
    private static final int BATCH = 8;

    private final Messages messages;
    private final Addressing addressing;
    private final Settlements settlements;
    private final DeliveryTimes times;
    private final ServiceClock clock;

    ClaimingMessages(
            Messages messages,
            Addressing addressing,
            Settlements settlements,
            DeliveryTimes times,
            ServiceClock clock) {
        this.messages = messages;
        this.addressing = addressing;
        this.settlements = settlements;
        this.times = times;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Batch> claim(Channel channel) {
        Instant now = clock.realNow();
        return messages.due(channel, DeliveryState.PENDING, now, BATCH)
                .flatMap(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(message -> prepare(message, now))
                        .select()
                        .where(Optional::isPresent)
                        .map(Optional::orElseThrow)
                        .collect()
                        .asList()
                        .map(claimed -> new Batch(due.size(), claimed)));
    }

    private Uni<Optional<Claimed>> prepare(Message message, Instant now) {
        return messages.whyNeedless(message)
                .flatMap(why -> why.isPresent()
                        ? putAside(message, message.delivery().skipped(why.get()))
                        : address(message, now));
    }

    private Uni<Optional<Claimed>> address(Message message, Instant now) {
        return addressing.address(message).flatMap(result -> {
            if (result instanceof Addressing.Ready ready) {
                Delivery sending = message.delivery().claimedUntil(times.endOfLease(now));
                return settlements
                        .record(message.with(sending, ready.outgoing()))
                        .replaceWith(Optional.of(new Claimed(message.with(sending), ready.letter())));
            }
            return putAside(message, withoutAddress(message, (Addressing.NotReady) result, now));
        });
    }

    private Delivery withoutAddress(Message message, Addressing.NotReady result, Instant now) {
        return switch (result.kind()) {
            case NOBODY ->
                message.delivery()
                        .unaddressed(result.reason(), now, times.endOfPatience(message.queuedAt()), times.retries());
            case TOLD_ALREADY -> message.delivery().skipped(result.reason());
            case NO_WORDS -> message.delivery().unsendable(result.reason());
        };
    }

    private Uni<Optional<Claimed>> putAside(Message message, Delivery next) {
        return settlements.record(message.with(next)).replaceWith(Optional.empty());
    }

    /** @param lookedAt how many were due, claimed or not */
    public record Batch(int lookedAt, List<Claimed> claimed) {}

    /** A message that this instance is to send now. */
    public record Claimed(Message message, Letter letter) {}
}
