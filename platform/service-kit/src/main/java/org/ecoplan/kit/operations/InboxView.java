package org.ecoplan.kit.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the consumers of the service took in during the last hour, and what they could not take in. */
public record InboxView(List<Consumer> consumers) {

    /**
     * @param takenLastHour events taken in
     * @param unreadable parked events that cannot be read
     * @param unknown parked events of a type that this version does not know
     * @param failed parked events whose reaction failed
     */
    public record Consumer(
            String consumer,
            long takenLastHour,
            long unreadable,
            long unknown,
            long failed,
            @Nullable Instant oldestParkedAt) {}

    /** A parked event, without its content. */
    public record Parked(
            long id,
            String consumer,
            @Nullable UUID eventId,
            @Nullable String eventType,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            String reason,
            String failure,
            Instant parkedAt) {}
}
