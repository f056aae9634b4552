package org.ecoplan.kit.messaging;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An unsent event as the relay reads it; {@code attempts} counts how often the broker has refused it. */
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String eventType,
        String aggregateId,
        String organisation,
        String payload,
        OffsetDateTime occurredAt,
        int attempts,
        @Nullable String actor,
        @Nullable String reason,
        @Nullable Long aggregateVersion,
        @Nullable String traceparent) {

    static OutboxRow of(Row row) {
        return new OutboxRow(
                row.getLong("id"),
                row.getUUID("event_id"),
                row.getString("topic"),
                row.getString("event_type"),
                row.getString("aggregate_id"),
                row.getString("organisation"),
                row.getString("payload"),
                row.getOffsetDateTime("occurred_at").withOffsetSameInstant(ZoneOffset.UTC),
                row.getInteger("attempts"),
                row.getString("actor"),
                row.getString("reason"),
                row.getLong("aggregate_version"),
                row.getString("traceparent"));
    }

    /** What keeps its order: the record key within its topic. */
    Key key() {
        return new Key(topic, aggregateId);
    }

    record Key(String topic, String aggregateId) {}
}
