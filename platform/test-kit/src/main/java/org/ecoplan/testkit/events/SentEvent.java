package org.ecoplan.testkit.events;

import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.EventType;

/** An event as it came over Kafka, with its headers. */
public record SentEvent(UUID id, EventType type, String key, Record payload, Map<String, String> headers) {

    public <E extends Record> E as(Class<E> event) {
        return event.cast(payload);
    }
}
