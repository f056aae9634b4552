package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Letter;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.message.domain.OfficeHours;
import org.ecoplan.notification.template.application.Wording;

/**
 * Claims digests. What they sum up is looked at again before each try: what is needless by now is left out, and what is
 * for somebody else by now waits for that person's digest. An empty digest is not sent.
 */
@ApplicationScoped
class ClaimingDigests {
    private final Recipients recipients;
    private final Names names;
    private final Offices offices;
    private final WordingDigests wording;
    private final DeliveryTimes times;
    private final ServiceClock clock;

    ClaimingDigests(
            Recipients recipients,
            Names names,
            Offices offices,
            WordingDigests wording,
            DeliveryTimes times,
            ServiceClock clock) {
        this.recipients = recipients;
        this.names = names;
        this.offices = offices;
        this.wording = wording;
        this.times = times;
        this.clock = clock;
    }

    Uni<Void> claim(
            Channel channel,
            List<Message> digests,
            List<Message> items,
            Map<MessageId, String> needless,
            Instant now,
            Claims claims) {
        if (digests.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<Place> places = items.stream().map(Place::of).collect(Collectors.toSet());
        Set<String> organisations = digests.stream().map(Message::organisation).collect(Collectors.toSet());
        return offices.of(organisations)
                .flatMap(hours -> recipients
                        .find(channel, places)
                        .flatMap(found -> names.of(Stream.concat(digests.stream(), items.stream())
                                        .toList())
                                .invoke(known -> {
                                    Map<MessageId, List<Message>> byDigest = items.stream()
                                            .collect(Collectors.groupingBy(item -> Objects.requireNonNull(
                                                    item.turn().digest())));
                                    for (Message digest : digests) {
                                        new OneDigest(channel, digest, needless, found, known, now, claims)
                                                .claim(
                                                        byDigest.getOrDefault(digest.id(), List.of()),
                                                        Objects.requireNonNull(hours.get(digest.organisation())));
                                    }
                                })))
                .replaceWithVoid();
    }

    /** One digest with all that it needs. */
    private final class OneDigest {
        private final Channel channel;
        private final Message digest;
        private final Map<MessageId, String> needless;
        private final Map<Place, Recipients.Finding> found;
        private final Names.Known known;
        private final Instant now;
        private final Claims claims;
        private final Recipient recipient;

        OneDigest(
                Channel channel,
                Message digest,
                Map<MessageId, String> needless,
                Map<Place, Recipients.Finding> found,
                Names.Known known,
                Instant now,
                Claims claims) {
            this.channel = channel;
            this.digest = digest;
            this.needless = needless;
            this.found = found;
            this.known = known;
            this.now = now;
            this.claims = claims;
            this.recipient = Objects.requireNonNull(digest.outgoing()).recipient();
        }

        void claim(List<Message> items, OfficeHours hours) {
            Instant shown = clock.now();
            if (digest.key().rung().equals(Message.DAILY) && !hours.areOpen(shown)) {
                claims.change(digest.with(digest.delivery(), digest.turn().notBefore(hours.nextOpening(shown))));
                return;
            }
            List<WordingDigests.Item> kept = new ArrayList<>();
            items.forEach(item -> keep(item, kept));
            if (kept.isEmpty()) {
                claims.change(digest.with(digest.delivery().skipped("NOTHING_LEFT")));
                return;
            }
            Recipients.Somebody somebody = (Recipients.Somebody)
                    Objects.requireNonNull(found.get(Place.of(kept.get(0).message())));
            Wording words = wording.word(channel, kept, somebody.recipient(), known, clock.today());
            claims.claim(
                    digest.with(
                            digest.delivery().claimedUntil(times.endOfLease(now)),
                            new Message.Outgoing(somebody.recipient(), words)),
                    new Letter(
                            digest.id().value(),
                            somebody.address(),
                            words.headline(),
                            words.text(),
                            known.signature(digest.organisation())));
        }

        private void keep(Message item, List<WordingDigests.Item> kept) {
            String why = needless.get(item.id());
            if (why != null) {
                claims.change(item.with(item.delivery().skipped(why)));
            } else if (!isStillFor(recipient.holderId(), found.get(Place.of(item)))) {
                claims.change(item.with(item.delivery().released(), item.turn().anew()));
            } else {
                wording.item(item, recipient, known, clock.today())
                        .ifPresentOrElse(
                                kept::add,
                                () -> claims.change(item.with(item.delivery().unsendable("TEMPLATE_FAILED"))));
            }
        }

        private static boolean isStillFor(UUID holder, Recipients.@org.jspecify.annotations.Nullable Finding finding) {
            return finding instanceof Recipients.Somebody somebody
                    && somebody.recipient().holderId().equals(holder);
        }
    }
}
