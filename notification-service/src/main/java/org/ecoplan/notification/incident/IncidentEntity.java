package org.ecoplan.notification.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.directory.Post;
import org.ecoplan.notification.channel.Channel;
import org.jspecify.annotations.Nullable;

/** A row of the incidents. */
@Entity
@Table(name = "incident")
class IncidentEntity {
    @Id
    UUID id;

    String organisation;
    String reason;

    @Column(name = "unit_code")
    String unitCode;

    @Enumerated(EnumType.STRING)
    Post post;

    @Enumerated(EnumType.STRING)
    Channel channel;

    int messages;

    @Column(name = "last_message_id")
    UUID lastMessageId;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "last_at")
    Instant lastAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason")
    Incident.@Nullable CloseReason closeReason;
}
