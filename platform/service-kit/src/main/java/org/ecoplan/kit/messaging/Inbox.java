package org.ecoplan.kit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.ecoplan.events.EventType;
import org.ecoplan.kit.failure.TransientFailures;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes an event in exactly once: its id is written in the transaction of its effect, and the record is
 * acknowledged after the commit. An event of unknown type is counted and acknowledged; one that cannot be
 * read, or whose reaction fails for good, goes to the dead-letter topic; while the database is away the
 * consumer waits and tries again.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES_OF_A_FAILING_REACTION = 3;

    private final ObjectReader json;
    private final MeterRegistry meters;

    Inbox(ObjectMapper json, MeterRegistry meters) {
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.meters = meters;
    }

    /**
     * @param consumer name of the consumer within the service; an event has one effect on each
     * @param received the record as it came
     */
    public Uni<Void> take(String consumer, ConsumerRecord<String, String> received, Reactions reactions) {
        Optional<EventType> type = header(received, "ce_type").flatMap(EventType::ofCloudEventType);
        Optional<Reactions.Reaction<Record>> reaction = type.flatMap(reactions::to);
        if (type.isEmpty()) {
            LOG.warnf(
                    "event of unknown type %s acknowledged",
                    header(received, "ce_type").orElse("none"));
        }
        count(consumer, type, reaction.isPresent());
        if (reaction.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Envelope envelope;
        try {
            envelope = read(received, type.get());
        } catch (UnreadableEventException unreadable) {
            return Uni.createFrom().failure(unreadable);
        }
        return once(consumer, envelope, reaction.get())
                .onFailure(TransientFailures::isTransient)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100))
                .atMost(TRIES_OF_A_FAILING_REACTION - 1L)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "event %s goes to the dead-letter topic", envelope.id()));
    }

    private static Uni<Void> once(String consumer, Envelope envelope, Reactions.Reaction<Record> reaction) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into inbox (consumer, event_id, event_type, taken_at) "
                                        + "values (?1, ?2, ?3, now()) on conflict do nothing")
                        .setParameter(1, consumer)
                        .setParameter(2, envelope.id())
                        .setParameter(3, envelope.type().cloudEventType())
                        .executeUpdate())
                .flatMap(inserted ->
                        inserted == 0 ? Uni.createFrom().voidItem() : reaction.to(envelope.payload(), envelope.id())));
    }

    private Envelope read(ConsumerRecord<String, String> received, EventType type) throws UnreadableEventException {
        try {
            UUID id = UUID.fromString(
                    header(received, "ce_id").orElseThrow(() -> new UnreadableEventException("no ce_id", null)));
            return new Envelope(id, type, json.forType(type.payload()).readValue(nonNull(received.value())));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new UnreadableEventException("not a " + type.cloudEventType(), unreadable);
        }
    }

    private static String nonNull(@Nullable String value) throws UnreadableEventException {
        if (value == null) {
            throw new UnreadableEventException("no value", null);
        }
        return value;
    }

    private static Optional<String> header(ConsumerRecord<?, ?> received, String name) {
        Header header = received.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private void count(String consumer, Optional<EventType> type, boolean handled) {
        meters.counter(
                        "ecoplan.inbox.events",
                        "consumer",
                        consumer,
                        "type",
                        type.map(EventType::eventName).orElse("unknown"),
                        "handled",
                        String.valueOf(handled))
                .increment();
    }

    private record Envelope(UUID id, EventType type, Record payload) {}

    /** A record that is no event of ours; its place is the dead-letter topic. */
    static final class UnreadableEventException extends Exception {
        UnreadableEventException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
