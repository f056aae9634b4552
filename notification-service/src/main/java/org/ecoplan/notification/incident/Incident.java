package org.ecoplan.notification.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lasting trouble (提醒故障): reminders to a post by a channel do not arrive, for one reason. Open until one
 * arrives again, or until none of them is needed any more.
 *
 * @param failed how many reminders failed so far
 * @param waiting how many wait now for the trouble to end
 */
public record Incident(
        UUID id,
        Incidents.Trouble trouble,
        int failed,
        int waiting,
        UUID lastMessageId,
        Instant openedAt,
        Instant lastAt,
        @Nullable Instant closedAt,
        @Nullable CloseReason closeReason) {

    /** Why an incident ended (结束原因). */
    public enum CloseReason {
        /** 提醒恢复送达 */
        ARRIVED,
        /** 方案已结束，相关提醒已撤回 */
        PLAN_CLOSED
    }
}
