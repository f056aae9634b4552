package org.ecoplan.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A reminder was accepted by its channel. The recipient is named by post and holder, never by number or address.
 *
 * @param channel EMAIL or SMS
 * @param subject what it is about, such as the obligation or the breach
 * @param cause CloudEvents id of the event that asked for it
 */
public record ReminderSent(
        UUID messageId,
        String organisation,
        String channel,
        String template,
        String subject,
        String rung,
        String unitCode,
        String post,
        UUID holderId,
        String cause,
        Instant sentAt) {}
