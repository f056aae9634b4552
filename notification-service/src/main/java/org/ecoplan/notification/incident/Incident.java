package org.ecoplan.notification.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lasting trouble (提醒故障): reminders to a post by a channel do not arrive, for one reason. Open until one
 * arrives again.
 *
 * @param messages how many reminders failed so far
 */
public record Incident(
        UUID id,
        Incidents.Trouble trouble,
        int messages,
        UUID lastMessageId,
        Instant openedAt,
        Instant lastAt,
        @Nullable Instant closedAt) {}
