package org.ecoplan.kit.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events that are not published yet.
 *
 * @param waiting how many
 * @param oldestAt when the oldest of them happened
 * @param stuckKeys keys whose first event the broker refuses, the oldest hundred
 */
public record OutboxView(long waiting, @Nullable Instant oldestAt, long oldestAgeSeconds, List<StuckKey> stuckKeys) {

    /**
     * @param waiting events that wait behind this one and it itself
     * @param lastError what the broker said
     */
    public record StuckKey(
            String topic,
            String key,
            String eventType,
            Instant occurredAt,
            int attempts,
            Instant nextAttemptAt,
            @Nullable String lastError,
            long waiting) {}
}
