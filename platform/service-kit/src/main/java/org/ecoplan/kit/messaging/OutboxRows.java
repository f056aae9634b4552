package org.ecoplan.kit.messaging;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.EventType;

/** Rows of the outbox that are written by one statement, column by column; their ids follow their order. */
final class OutboxRows {
    private static final String APPEND = """
            insert into outbox (event_id, topic, event_type, aggregate_id, organisation, payload, occurred_at, reason,
                                aggregate_version, actor, traceparent)
            select cast(event_id as uuid), topic, event_type, aggregate_id, organisation, payload, %7$s,
                   nullif(reason, ''), cast(nullif(version, '') as bigint), nullif(%10$s, ''), %11$s
            from unnest(cast(%1$s as text[]), cast(%2$s as text[]), cast(%3$s as text[]), cast(%4$s as text[]),
                        cast(%5$s as text[]), cast(%6$s as text[]), cast(%8$s as text[]), cast(%9$s as text[]))
                 with ordinality
                 as event (event_id, topic, event_type, aggregate_id, organisation, payload, reason, version, place)
            order by place""";
    static final String APPEND_BY_SESSION =
            APPEND.formatted("?1", "?2", "?3", "?4", "?5", "?6", "?7", "?8", "?9", "?10", "?11");
    static final String APPEND_BY_CONNECTION =
            APPEND.formatted("$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11");

    private static final int MOST_ROWS = 1000;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_CHARACTERS = 2_000_000;

    private final OffsetDateTime occurredAt;
    private final String actor;
    private final String traceparent;
    private int characters;
    private final List<String> eventIds = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> aggregateIds = new ArrayList<>();
    private final List<String> organisations = new ArrayList<>();
    private final List<String> payloads = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();

    /** @param actor id of the account whose call it is, empty for none */
    OutboxRows(Instant occurredAt, String actor, String traceparent) {
        this.occurredAt = occurredAt.atOffset(ZoneOffset.UTC);
        this.actor = actor;
        this.traceparent = traceparent;
    }

    void add(Outgoing outgoing, String payload) {
        EventType type = EventType.of(outgoing.event());
        eventIds.add(UUID.randomUUID().toString());
        topics.add(type.topic().topicName());
        types.add(type.cloudEventType());
        aggregateIds.add(outgoing.aggregateId());
        organisations.add(outgoing.organisation());
        payloads.add(payload);
        String reason = outgoing.reason() == null ? "" : outgoing.reason();
        reasons.add(reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON));
        versions.add(outgoing.version() == null ? "" : outgoing.version().toString());
        characters += payload.length();
    }

    /** Whether the statement is large enough: whatever comes next goes into another one. */
    boolean isFull() {
        return payloads.size() >= MOST_ROWS || characters >= MOST_CHARACTERS;
    }

    String[] eventIds() {
        return array(eventIds);
    }

    String[] topics() {
        return array(topics);
    }

    String[] types() {
        return array(types);
    }

    String[] aggregateIds() {
        return array(aggregateIds);
    }

    String[] organisations() {
        return array(organisations);
    }

    String[] payloads() {
        return array(payloads);
    }

    String[] reasons() {
        return array(reasons);
    }

    String[] versions() {
        return array(versions);
    }

    String actor() {
        return actor;
    }

    String traceparent() {
        return traceparent;
    }

    OffsetDateTime occurredAt() {
        return occurredAt;
    }

    Tuple asTuple() {
        return Tuple.tuple()
                .addArrayOfString(eventIds())
                .addArrayOfString(topics())
                .addArrayOfString(types())
                .addArrayOfString(aggregateIds())
                .addArrayOfString(organisations())
                .addArrayOfString(payloads())
                .addOffsetDateTime(occurredAt)
                .addArrayOfString(reasons())
                .addArrayOfString(versions())
                .addString(actor)
                .addString(traceparent);
    }

    private static String[] array(List<String> column) {
        return column.toArray(String[]::new);
    }
}
