package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Letter;
import org.ecoplan.notification.message.domain.CapPolicy.Verdict;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.Facts;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.routing.NoticeKind;
import org.ecoplan.notification.routing.Route;
import org.ecoplan.notification.template.application.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Claims messages that go out at once, as far as the caps of their addresses allow; the rest is summed up. What became
 * overdue of one task on one day is one message to a person.
 */
@ApplicationScoped
class ClaimingAlone {
    private static final String ABOVE = "CAPPED";
    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofHours(1);

    private final Addressing addressing;
    private final Capping capping;
    private final WordingDigests wording;
    private final Names names;
    private final DeliveryTimes times;
    private final ServiceClock clock;

    ClaimingAlone(
            Addressing addressing,
            Capping capping,
            WordingDigests wording,
            Names names,
            DeliveryTimes times,
            ServiceClock clock) {
        this.addressing = addressing;
        this.capping = capping;
        this.wording = wording;
        this.names = names;
        this.times = times;
        this.clock = clock;
    }

    /** A message with its address. */
    record Addressed(Message message, Addressing.Ready ready) {
        Capping.Addressee addressee() {
            return new Capping.Addressee(
                    message.organisation(),
                    String.valueOf(ready.outgoing().recipient().addressKey()));
        }
    }

    Uni<Void> claim(Channel channel, List<Message> due, Map<MessageId, String> needless, Instant now, Claims claims) {
        List<Message> needed = due.stream()
                .filter(message -> !needless.containsKey(message.id()))
                .toList();
        for (Message message : due) {
            String why = needless.get(message.id());
            if (why != null) {
                claims.change(message.with(message.delivery().skipped(why)));
            }
        }
        return addressing.address(channel, needed).flatMap(results -> {
            List<Addressed> ready = new ArrayList<>();
            for (Message message : needed) {
                Addressing.Result result = Objects.requireNonNull(results.get(message.id()));
                if (result instanceof Addressing.Ready there) {
                    ready.add(new Addressed(message, there));
                } else {
                    claims.change(message.with(withoutAddress(message, (Addressing.NotReady) result, now)));
                }
            }
            return capped(channel, ready, now, claims);
        });
    }

    private Uni<Void> capped(Channel channel, List<Addressed> ready, Instant now, Claims claims) {
        if (ready.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<List<Addressed>> bundles = bundlesOf(ready);
        return capping.verdicts(
                        channel, bundles.stream().map(bundle -> bundle.get(0)).toList())
                .flatMap(verdicts -> names.of(
                                ready.stream().map(Addressed::message).toList())
                        .invoke(known -> {
                            Map<Capping.Addressee, List<Addressed>> above = new LinkedHashMap<>();
                            for (List<Addressed> bundle : bundles) {
                                Addressed first = bundle.get(0);
                                Verdict verdict = Objects.requireNonNull(
                                        verdicts.get(first.message().id()));
                                if (verdict == Verdict.GO) {
                                    go(channel, bundle, known, now, claims);
                                } else if (verdict == Verdict.WAIT) {
                                    bundle.forEach(one -> hold(one.message(), claims));
                                } else {
                                    above.computeIfAbsent(first.addressee(), unknown -> new ArrayList<>())
                                            .addAll(bundle);
                                }
                            }
                            above.values()
                                    .forEach(group ->
                                            sum(channel, group, Message.ABOVE_THE_CAP, ABOVE, known, now, claims));
                        }))
                .replaceWithVoid();
    }

    /** In the order of coming; everything but what is overdue of one task and day is a bundle of its own. */
    private static List<List<Addressed>> bundlesOf(List<Addressed> ready) {
        return List.copyOf(ready.stream()
                .collect(Collectors.groupingBy(
                        one -> one.message().kind() == NoticeKind.TASK_OVERDUE
                                ? List.of(
                                        one.addressee(),
                                        one.message().key().unitCode(),
                                        one.message().turn().topic())
                                : one.message().id(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    private void go(Channel channel, List<Addressed> bundle, Names.Known known, Instant now, Claims claims) {
        if (bundle.size() == 1) {
            go(bundle.get(0), now, claims);
        } else {
            sum(channel, bundle, Message.OF_ONE_TASK, null, known, now, claims);
        }
    }

    private void go(Addressed one, Instant now, Claims claims) {
        Message message = one.message();
        claims.claim(
                message.with(
                        message.delivery().claimedUntil(times.endOfLease(now)),
                        one.ready().outgoing()),
                one.ready().letter());
    }

    private void hold(Message message, Claims claims) {
        claims.change(message.with(
                message.delivery().heldBack(ABOVE),
                message.turn().notBefore(clock.now().plus(UNTIL_THE_NEXT_LOOK))));
    }

    /** One message for all of the group, which goes now. */
    private void sum(
            Channel channel,
            List<Addressed> group,
            String rung,
            @Nullable String why,
            Names.Known known,
            Instant now,
            Claims claims) {
        Recipient recipient = group.get(0).ready().outgoing().recipient();
        List<WordingDigests.Item> items = new ArrayList<>();
        for (Addressed one : group) {
            Optional<WordingDigests.Item> item = wording.item(one.message(), recipient, known, clock.today());
            item.ifPresentOrElse(
                    items::add,
                    () -> claims.change(
                            one.message().with(one.message().delivery().unsendable("TEMPLATE_FAILED"))));
        }
        if (items.isEmpty()) {
            return;
        }
        Message digest = digestOf(items.get(0).message(), rung, now);
        Wording words = wording.word(channel, items, recipient, known, clock.today());
        claims.make(digest);
        items.forEach(item -> claims.change(item.message()
                .with(
                        item.message().delivery().summed(why),
                        item.message().turn().in(digest.id()))
                .to(recipient)));
        claims.claim(
                digest.with(
                        digest.delivery().claimedUntil(times.endOfLease(now)), new Message.Outgoing(recipient, words)),
                new Letter(
                        digest.id().value(),
                        group.get(0).ready().letter().address(),
                        words.headline(),
                        words.text(),
                        known.signature(digest.organisation())));
    }

    private static Message digestOf(Message first, String rung, Instant now) {
        MessageId id = MessageId.fresh();
        return new Message(
                id,
                first.organisation(),
                NoticeKind.DIGEST,
                new MessageKey(
                        new Notice.Subject(id.toString(), 1),
                        rung,
                        first.key().unitCode(),
                        first.key().post(),
                        first.key().channel()),
                0,
                Turn.of(Route.AT_ONCE, id.toString()),
                first.cause(),
                null,
                new Facts.Worded(Map.of()),
                now,
                Delivery.pending(now),
                null);
    }

    private Delivery withoutAddress(Message message, Addressing.NotReady result, Instant now) {
        return switch (result.kind()) {
            case NOBODY -> times.withoutRecipient(message, result.reason(), now);
            case NEEDLESS -> message.delivery().skipped(result.reason());
            case NO_WORDS -> message.delivery().unsendable(result.reason());
        };
    }
}
