package org.ecoplan.notification.message.persistence;

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
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.routing.NoticeKind;
import org.jspecify.annotations.Nullable;

/** A row of the messages. */
@Entity
@Table(name = "message")
class MessageEntity {
    @Id
    UUID id;

    /** Given by the database, in the order of taking in. */
    @Column(insertable = false, updatable = false)
    Long number;

    String organisation;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    String subject;

    @Column(name = "subject_version")
    long subjectVersion;

    String rung;
    int urgency;
    int level;
    String topic;

    @Column(name = "unit_code")
    String unitCode;

    @Enumerated(EnumType.STRING)
    Post post;

    @Enumerated(EnumType.STRING)
    Channel channel;

    UUID cause;
    String facts;

    @Column(name = "plan_id")
    @Nullable
    UUID planId;

    @Column(name = "digest_id")
    @Nullable
    UUID digestId;

    @Column(name = "not_before")
    @Nullable
    Instant notBefore;

    @Column(name = "claimed_at")
    @Nullable
    Instant claimedAt;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;

    @Column(name = "due_at")
    Instant dueAt;

    @Nullable
    String reason;

    @Column(name = "queued_at")
    Instant queuedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    @Column(name = "holder_id")
    @Nullable
    UUID holderId;

    @Column(name = "holder_name")
    @Nullable
    String holderName;

    @Column(name = "masked_address")
    @Nullable
    String maskedAddress;

    @Column(name = "address_key")
    @Nullable
    String addressKey;

    @Nullable
    String headline;

    @Nullable
    String text;
}
