package org.ecoplan.notification.message.application;

import java.time.Instant;
import java.util.UUID;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.Facts;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.routing.NoticeKind;
import org.ecoplan.notification.template.application.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A message (消息): one notice for one post by one channel, or a digest of such.
 *
 * @param cause id of the event that asked for it; of a digest, of the first thing in it
 * @param planId the plan that it comes from
 * @param facts what there is to tell, typed
 * @param queuedAt time of the machine
 * @param outgoing to whom and in which words, known from the first try on; what goes in a digest has no words of its own
 */
public record Message(
        MessageId id,
        String organisation,
        NoticeKind kind,
        MessageKey key,
        int urgency,
        Turn turn,
        UUID cause,
        @Nullable UUID planId,
        Facts facts,
        Instant queuedAt,
        Delivery delivery,
        @Nullable Outgoing outgoing) {
    /** Rung of the one digest of a working day. */
    public static final String DAILY = "DIGEST";

    /** Rung of a digest of what the caps held back. */
    public static final String ABOVE_THE_CAP = "SUMMARY";

    /** Rung of a digest of what became overdue of one task on one day. */
    public static final String OF_ONE_TASK = "TASK";

    /** The last try's recipient and words. */
    public record Outgoing(Recipient recipient, @Nullable Wording wording) {}

    /** Where it stands, in words for people. */
    public String stateTitle() {
        return delivery.state().title();
    }

    /** Why it stands there, a stable code; absent while all goes well. */
    public @Nullable String reason() {
        return delivery.reason();
    }

    /** Whether nothing but a recipient is missing. */
    public boolean waitsForSomebody() {
        return delivery.isWaitingForSomebody();
    }

    public boolean isDigest() {
        return kind == NoticeKind.DIGEST;
    }

    public Message with(Delivery next) {
        return with(next, turn);
    }

    public Message with(Delivery next, Turn itsTurn) {
        return new Message(
                id, organisation, kind, key, urgency, itsTurn, cause, planId, facts, queuedAt, next, outgoing);
    }

    public Message with(Delivery next, Outgoing now) {
        return new Message(id, organisation, kind, key, urgency, turn, cause, planId, facts, queuedAt, next, now);
    }

    public Message to(Recipient recipient) {
        return with(delivery, new Outgoing(recipient, null));
    }
}
