package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.events.ReminderFailed;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channels;
import org.ecoplan.notification.incident.Incidents;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.routing.NoticeKind;
import org.ecoplan.notification.template.application.Templates;

/**
 * Records steps of messages together with what follows from them, in the running transaction: ReminderSent and
 * the end of the incidents, or ReminderFailed and an incident. Who waits too long for a recipient, or cannot be asked
 * about, is an incident too.
 */
@ApplicationScoped
class Settlements {
    private static final Set<DeliveryState> ENDED = EnumSet.of(DeliveryState.SENT, DeliveryState.FAILED);

    private final Messages messages;
    private final Incidents incidents;
    private final Channels channels;
    private final Outbox outbox;
    private final DeliveryTimes times;
    private final ServiceClock clock;

    Settlements(
            Messages messages,
            Incidents incidents,
            Channels channels,
            Outbox outbox,
            DeliveryTimes times,
            ServiceClock clock) {
        this.messages = messages;
        this.incidents = incidents;
        this.channels = channels;
        this.outbox = outbox;
        this.times = times;
        this.clock = clock;
    }

    /** What a digest sums up goes its way with it. */
    Uni<Void> recordAll(List<Message> changed) {
        List<Message> ended = changed.stream()
                .filter(message ->
                        message.isDigest() && ENDED.contains(message.delivery().state()))
                .toList();
        Map<MessageId, Delivery> how = ended.stream().collect(Collectors.toMap(Message::id, Message::delivery));
        return messages.itemsOf(ended)
                .flatMap(items -> record(Stream.concat(
                                changed.stream(),
                                items.stream()
                                        .map(item -> with(
                                                Objects.requireNonNull(
                                                        how.get(item.turn().digest())),
                                                item)))
                        .toList()));
    }

    private static Message with(Delivery digest, Message item) {
        return item.with(
                digest.state() == DeliveryState.SENT
                        ? item.delivery().acceptedInDigest()
                        : item.delivery().failedInDigest(String.valueOf(digest.reason())));
    }

    private Uni<Void> record(List<Message> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Outgoing> events = new ArrayList<>();
        List<Incidents.Failing> failing = new ArrayList<>();
        Set<Incidents.Place> reached = new HashSet<>();
        for (Message message : changed) {
            MessageKey key = message.key();
            String reason = String.valueOf(message.reason());
            switch (message.delivery().state()) {
                case SENT -> {
                    if (!message.isDigest()) {
                        events.add(event(message, sent(message)));
                    }
                    reached.add(new Incidents.Place(key.unitCode(), key.post(), key.channel()));
                }
                case FAILED -> {
                    if (!message.isDigest()) {
                        events.add(event(message, failed(message, reason)));
                        failing.add(failing(message, reason, 1));
                    }
                }
                case UNCERTAIN -> {
                    if (!channels.canBeAsked(key.channel())) {
                        failing.add(failing(message, "OUTCOME_UNKNOWN", 1));
                    }
                }
                case PENDING -> {
                    if (waitsForSomebodyTooLong(message)) {
                        failing.add(failing(message, reason, 0));
                    }
                }
                case SENDING, SUMMED, SKIPPED -> {}
            }
        }
        return messages.saveAll(changed, clock.now())
                .flatMap(done -> outbox.appendAll(events))
                .flatMap(done -> incidents.closeAll(reached))
                .flatMap(done -> incidents.openAll(failing));
    }

    private boolean waitsForSomebodyTooLong(Message message) {
        return message.waitsForSomebody() && !clock.realNow().isBefore(times.endOfGrace(message.queuedAt()));
    }

    private static Outgoing event(Message message, Record event) {
        return new Outgoing(message.id().toString(), message.organisation(), event);
    }

    private static Incidents.Failing failing(Message message, String reason, int messages) {
        MessageKey key = message.key();
        return new Incidents.Failing(
                new Incidents.Trouble(message.organisation(), key.unitCode(), key.post(), key.channel(), reason),
                messages,
                message.id().value());
    }

    private static String templateOf(Message message) {
        NoticeKind kind = message.turn().digest() == null ? message.kind() : NoticeKind.DIGEST;
        return Templates.codeOf(kind, message.key().channel());
    }

    private ReminderSent sent(Message message) {
        MessageKey key = message.key();
        return new ReminderSent(
                message.id().value(),
                message.organisation(),
                key.channel().name(),
                templateOf(message),
                key.about().id(),
                key.rung(),
                key.unitCode(),
                key.post().name(),
                Objects.requireNonNull(message.outgoing()).recipient().holderId(),
                message.cause().toString(),
                clock.now());
    }

    private ReminderFailed failed(Message message, String reason) {
        MessageKey key = message.key();
        Message.Outgoing outgoing = message.outgoing();
        return new ReminderFailed(
                message.id().value(),
                message.organisation(),
                key.channel().name(),
                templateOf(message),
                key.about().id(),
                key.rung(),
                key.unitCode(),
                key.post().name(),
                outgoing == null ? null : outgoing.recipient().holderId(),
                message.cause().toString(),
                reason,
                clock.now());
    }
}
