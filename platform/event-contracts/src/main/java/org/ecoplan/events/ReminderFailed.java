package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder could not be sent and will not be tried again by itself, or nobody was there to receive it.
 *
 * @param reason stable code such as NO_RECIPIENT, NO_ADDRESS, REJECTED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReminderFailed(
        UUID messageId,
        String organisation,
        @Nullable String channel,
        String template,
        String subject,
        String rung,
        String unitCode,
        String post,
        @Nullable UUID holderId,
        String cause,
        String reason,
        Instant failedAt) {}
