package org.ecoplan.kit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.ecoplan.events.EventType;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.Actor;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.trace.Cause;

/**
 * Where a use case leaves what others must hear of: rows in the transaction of the change itself, written as a set.
 * The relay publishes them after the commit. May only be called inside a transaction.
 */
@ApplicationScoped
public class Outbox {
    private final ObjectMapper json;
    private final ServiceClock clock;
    private final Cause cause;

    Outbox(ObjectMapper json, ServiceClock clock, Cause cause) {
        this.cause = cause;
        this.json = json;
        this.clock = clock;
    }

    /** Appends one event. */
    public Uni<Void> append(String aggregateId, String organisation, Record event) {
        return appendAll(List.of(new Outgoing(aggregateId, organisation, event)));
    }

    /** Appends one event, with the version of its aggregate or a reason. */
    public Uni<Void> append(Outgoing event) {
        return appendAll(List.of(event));
    }

    /** Appends several events of one aggregate in their order. */
    public Uni<Void> appendAll(String aggregateId, String organisation, List<? extends Record> events) {
        return appendAll(events.stream()
                .map(event -> new Outgoing(aggregateId, organisation, event))
                .toList());
    }

    /**
     * Appends events in their order.
     *
     * @throws EventTooLargeException when one is larger than a message may be; the transaction is undone
     */
    public Uni<Void> appendAll(List<Outgoing> events) {
        return Panache.getSession()
                .flatMap(session -> InOrder.each(
                        statementsOf(events),
                        rows -> session.createNativeQuery(OutboxRows.APPEND_BY_SESSION)
                                .setParameter(1, rows.eventIds())
                                .setParameter(2, rows.topics())
                                .setParameter(3, rows.types())
                                .setParameter(4, rows.aggregateIds())
                                .setParameter(5, rows.organisations())
                                .setParameter(6, rows.payloads())
                                .setParameter(7, rows.occurredAt())
                                .setParameter(8, rows.reasons())
                                .setParameter(9, rows.versions())
                                .setParameter(10, rows.actor())
                                .setParameter(11, rows.traceparent())
                                .executeUpdate()));
    }

    /** One event in a transaction of the reactive client, for work that bypasses the ORM. */
    public Uni<Void> append(SqlConnection transaction, String aggregateId, String organisation, Record event) {
        return appendAll(transaction, List.of(new Outgoing(aggregateId, organisation, event)));
    }

    /** The same as {@link #appendAll(List)} in a transaction of the reactive client. */
    public Uni<Void> appendAll(SqlConnection transaction, List<Outgoing> events) {
        return InOrder.each(
                statementsOf(events),
                rows -> transaction
                        .preparedQuery(OutboxRows.APPEND_BY_CONNECTION)
                        .execute(rows.asTuple()));
    }

    /** How large the event is as a message; to be held against {@link EventType#LARGEST_BYTES} where it is decided. */
    public int bytesOf(Record event) {
        return bytes(write(event));
    }

    /** The rows of one statement after another, made when they are asked for: many events are never all text at once. */
    private Iterable<OutboxRows> statementsOf(List<Outgoing> events) {
        Instant now = clock.now();
        Actor actor = cause.actor();
        String traceparent = cause.trace().traceparent();
        return () -> new Iterator<>() {
            private final Iterator<Outgoing> left = events.iterator();

            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public OutboxRows next() {
                OutboxRows rows = new OutboxRows(now, actor == null ? "" : actor.id(), traceparent);
                while (left.hasNext() && !rows.isFull()) {
                    Outgoing outgoing = left.next();
                    rows.add(outgoing, payloadOf(outgoing.event()));
                }
                return rows;
            }
        };
    }

    private String payloadOf(Record event) {
        String payload = write(event);
        int bytes = bytes(payload);
        if (bytes > EventType.LARGEST_BYTES) {
            throw new EventTooLargeException(EventType.of(event), bytes);
        }
        return payload;
    }

    private static int bytes(String payload) {
        return payload.getBytes(StandardCharsets.UTF_8).length;
    }

    private String write(Record event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("event " + event.getClass().getSimpleName() + " has no JSON", unwritable);
        }
    }
}
