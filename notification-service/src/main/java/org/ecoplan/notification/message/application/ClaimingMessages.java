package org.ecoplan.notification.message.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Letter;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;

/**
 * Claims messages for sending: what is due and still needed gets its recipient and its words and is marked as
 * SENDING, a whole batch in one transaction that commits before anything leaves the house.
 */
@ApplicationScoped
public class ClaimingMessages {
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
        return messages.due(channel, DeliveryState.PENDING, now, times.batch())
                .flatMap(due -> messages.whyNeedless(due)
                        .flatMap(needless -> addressing
                                .address(channel, needed(due, needless))
                                .flatMap(results -> record(due, needless, results, now))));
    }

    private static List<Message> needed(List<Message> due, Map<MessageId, String> needless) {
        return due.stream()
                .filter(message -> !needless.containsKey(message.id()))
                .toList();
    }

    private Uni<Batch> record(
            List<Message> due,
            Map<MessageId, String> needless,
            Map<MessageId, Addressing.Result> results,
            Instant now) {
        List<Message> changed = new ArrayList<>();
        List<Claimed> claimed = new ArrayList<>();
        for (Message message : due) {
            String why = needless.get(message.id());
            if (why != null) {
                changed.add(message.with(message.delivery().skipped(why)));
            } else if (results.get(message.id()) instanceof Addressing.Ready ready) {
                Message sending =
                        message.with(message.delivery().claimedUntil(times.endOfLease(now)), ready.outgoing());
                changed.add(sending);
                claimed.add(new Claimed(sending, ready.letter()));
            } else {
                Addressing.NotReady result = (Addressing.NotReady) Objects.requireNonNull(results.get(message.id()));
                changed.add(message.with(withoutAddress(message, result, now)));
            }
        }
        return settlements.recordAll(changed).replaceWith(new Batch(due.size(), claimed));
    }

    private Delivery withoutAddress(Message message, Addressing.NotReady result, Instant now) {
        return switch (result.kind()) {
            case NOBODY ->
                message.delivery()
                        .unaddressed(
                                result.reason(),
                                now,
                                times.endOfPatience(message.queuedAt()),
                                times.nextLookForSomebody(message.queuedAt(), now));
            case NEEDLESS -> message.delivery().skipped(result.reason());
            case NO_WORDS -> message.delivery().unsendable(result.reason());
        };
    }

    /** @param lookedAt how many were due, claimed or not */
    public record Batch(int lookedAt, List<Claimed> claimed) {}

    /** A message that this instance is to send now. */
    public record Claimed(Message message, Letter letter) {}
}
