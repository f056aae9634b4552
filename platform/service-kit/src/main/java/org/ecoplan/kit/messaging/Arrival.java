package org.ecoplan.kit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.ecoplan.events.EventType;
import org.jspecify.annotations.Nullable;

/** What a record on a topic turns out to be. */
sealed interface Arrival {
    String OUR_NAMESPACE = "org.ecoplan.";

    /** An event of the catalogue. */
    record Event(UUID id, EventType type, Record payload, ConsumerRecord<String, String> source) implements Arrival {}

    /** An event of the catalogue that cannot be read, or one of our namespace that this version does not know. */
    record Unusable(Parked.Reason reason, String failure, ConsumerRecord<String, String> source) implements Arrival {}

    /** Nothing of ours. */
    record Foreign(String type) implements Arrival {}

    /** Reads a record; {@code json} is told the type by the catalogue. */
    static Arrival of(ConsumerRecord<String, String> source, ObjectReader json) {
        String name = header(source, "ce_type").orElse("none");
        Optional<EventType> type = EventType.ofCloudEventType(name);
        if (type.isEmpty()) {
            return name.startsWith(OUR_NAMESPACE)
                    ? new Unusable(Parked.Reason.UNKNOWN_TYPE, "event of unknown type " + name, source)
                    : new Foreign(name);
        }
        try {
            return new Event(idOf(source), type.get(), read(source.value(), type.get(), json), source);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return new Unusable(Parked.Reason.UNREADABLE, "not a " + name + ": " + firstLine(unreadable), source);
        }
    }

    private static UUID idOf(ConsumerRecord<String, String> source) {
        return UUID.fromString(header(source, "ce_id").orElseThrow(() -> new IllegalArgumentException("no ce_id")));
    }

    /** The id of a record that is otherwise of no use; {@code null} where it has none. */
    static @Nullable UUID idIfAny(ConsumerRecord<String, String> source) {
        try {
            return idOf(source);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    static Record read(@Nullable String value, EventType type, ObjectReader json) throws JsonProcessingException {
        if (value == null) {
            throw new IllegalArgumentException("no value");
        }
        Record payload = json.forType(type.payload()).readValue(value);
        if (payload == null) {
            throw new IllegalArgumentException("no value");
        }
        return payload;
    }

    static Optional<String> header(ConsumerRecord<?, ?> source, String name) {
        Header header = source.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static String firstLine(Exception failure) {
        return failure instanceof JsonProcessingException json
                ? json.getOriginalMessage().lines().findFirst().orElse("")
                : String.valueOf(failure.getMessage());
    }
}
