package org.ecoplan.kit.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a consumer could not take in.
 *
 * @param eventId CloudEvents id, {@code null} where the record has none
 */
public record ParkedEvent(
        long id,
        String consumer,
        @Nullable UUID eventId,
        @Nullable String eventType,
        @Nullable String payload,
        String reason) {}
