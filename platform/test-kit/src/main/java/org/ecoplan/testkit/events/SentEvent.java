package org.ecoplan.testkit.events;

import java.util.UUID;
import org.ecoplan.events.EventType;

/** An event as it came over Kafka. */
public record SentEvent(UUID id, EventType type, String key, Record payload) {

    public <E extends Record> E as(Class<E> event) {
        return event.cast(payload);
    }
}
