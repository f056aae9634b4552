package org.ecoplan.kit.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the outbox: an event that is to be published once its transaction has committed. */
@Entity
@Table(name = "outbox")
class OutboxEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "event_id")
    UUID eventId;

    String topic;

    @Column(name = "event_type")
    String eventType;

    @Column(name = "aggregate_id")
    String aggregateId;

    String organisation;
    String payload;

    @Column(name = "occurred_at")
    Instant occurredAt;
}
