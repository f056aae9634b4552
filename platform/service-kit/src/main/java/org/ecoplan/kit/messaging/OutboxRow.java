package org.ecoplan.kit.messaging;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** An unsent event as the relay reads it. */
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String eventType,
        String aggregateId,
        String organisation,
        String payload,
        Instant occurredAt) {

    static OutboxRow of(Row row) {
        return new OutboxRow(
                row.getLong("id"),
                row.getUUID("event_id"),
                row.getString("topic"),
                row.getString("event_type"),
                row.getString("aggregate_id"),
                row.getString("organisation"),
                row.getString("payload"),
                row.getOffsetDateTime("occurred_at")
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant());
    }
}
