package org.ecoplan.notification.message.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Letter;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;

/**
 * Claims messages for sending: what is due and still needed gets its recipient and its words and is marked as
 * SENDING, a whole batch in one transaction that commits before anything leaves the house. One instance at a time claims
 * for a channel, so that the caps hold.
 */
@ApplicationScoped
public class ClaimingMessages {
    /** A digest brings all that it sums up. */
    private static final int DIGESTS_AT_ONCE = 20;

    private final Messages messages;
    private final ClaimingAlone alone;
    private final ClaimingDigests digests;
    private final Settlements settlements;
    private final DeliveryTimes times;
    private final ServiceClock clock;

    ClaimingMessages(
            Messages messages,
            ClaimingAlone alone,
            ClaimingDigests digests,
            Settlements settlements,
            DeliveryTimes times,
            ServiceClock clock) {
        this.messages = messages;
        this.alone = alone;
        this.digests = digests;
        this.settlements = settlements;
        this.times = times;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Batch> claim(Channel channel) {
        return messages.awaitTurn(channel).flatMap(ours -> claimDue(channel, clock.realNow()));
    }

    private Uni<Batch> claimDue(Channel channel, Instant now) {
        return messages.due(channel, DeliveryState.PENDING, now, clock.now(), times.batch())
                .flatMap(due -> {
                    List<Message> bundles = due.stream()
                            .filter(Message::isDigest)
                            .limit(DIGESTS_AT_ONCE)
                            .toList();
                    List<Message> single =
                            due.stream().filter(message -> !message.isDigest()).toList();
                    return messages.itemsOf(bundles)
                            .flatMap(items -> messages.whyNeedless(Stream.concat(single.stream(), items.stream())
                                            .toList())
                                    .flatMap(needless -> claim(channel, single, bundles, items, needless, now)))
                            .map(claims -> new Batch(due.size(), claims.claimed()));
                });
    }

    private Uni<Claims> claim(
            Channel channel,
            List<Message> single,
            List<Message> bundles,
            List<Message> items,
            Map<MessageId, String> needless,
            Instant now) {
        Claims claims = Claims.none();
        return alone.claim(channel, single, needless, now, claims)
                .flatMap(done -> digests.claim(channel, bundles, items, needless, now, claims))
                .flatMap(done -> messages.addAll(claims.made(), clock.now()))
                .flatMap(done -> messages.freeTheDayOf(claims.changed().stream()
                        .filter(message ->
                                message.isDigest() && message.delivery().state() == DeliveryState.SKIPPED)
                        .toList()))
                .flatMap(done -> settlements.recordAll(claims.changed()))
                .replaceWith(claims);
    }

    /** @param lookedAt how many were due, claimed or not */
    public record Batch(int lookedAt, List<Claimed> claimed) {}

    /** A message that this instance is to send now. */
    public record Claimed(Message message, Letter letter) {}
}
