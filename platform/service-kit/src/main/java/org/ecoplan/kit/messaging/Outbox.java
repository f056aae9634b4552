package org.ecoplan.kit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.EventType;
import org.ecoplan.kit.time.ServiceClock;

/**
 * Where a use case leaves what others must hear of: a row in the transaction of the change itself.
 * The relay publishes it after the commit. May only be called inside a transaction.
 */
@ApplicationScoped
public class Outbox {
    private static final String APPEND = """
            insert into outbox (event_id, topic, event_type, aggregate_id, organisation, payload, occurred_at)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private final ObjectMapper json;
    private final ServiceClock clock;

    Outbox(ObjectMapper json, ServiceClock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Appends an event.
     *
     * @param aggregateId key of the record: events of one key keep their order
     * @param organisation whose business it is
     * @param event a record of the event catalogue
     */
    public Uni<Void> append(String aggregateId, String organisation, Record event) {
        OutboxEntity row = rowOf(aggregateId, organisation, event);
        return Panache.getSession().flatMap(session -> session.persist(row));
    }

    /** The same in a transaction of the reactive client, for work that bypasses the ORM. */
    public Uni<Void> append(SqlConnection transaction, String aggregateId, String organisation, Record event) {
        OutboxEntity row = rowOf(aggregateId, organisation, event);
        Tuple values = Tuple.tuple()
                .addUUID(row.eventId)
                .addString(row.topic)
                .addString(row.eventType)
                .addString(row.aggregateId)
                .addString(row.organisation)
                .addString(row.payload)
                .addOffsetDateTime(row.occurredAt.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(APPEND).execute(values).replaceWithVoid();
    }

    /** Appends several events of one aggregate in their order. */
    public Uni<Void> appendAll(String aggregateId, String organisation, List<? extends Record> events) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Record event : events) {
            all = all.flatMap(done -> append(aggregateId, organisation, event));
        }
        return all;
    }

    private OutboxEntity rowOf(String aggregateId, String organisation, Record event) {
        EventType type = EventType.of(event);
        OutboxEntity row = new OutboxEntity();
        row.eventId = UUID.randomUUID();
        row.topic = type.topic().topicName();
        row.eventType = type.cloudEventType();
        row.aggregateId = aggregateId;
        row.organisation = organisation;
        row.payload = write(event);
        row.occurredAt = clock.now();
        return row;
    }

    private String write(Record event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("event " + event.getClass().getSimpleName() + " has no JSON", unwritable);
        }
    }
}
