package org.ecoplan.notification.message.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.ecoplan.notification.message.application.Message;
import org.ecoplan.notification.message.application.MessageKey;
import org.ecoplan.notification.message.application.Notice;
import org.ecoplan.notification.message.application.Recipient;
import org.ecoplan.notification.message.application.Turn;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.Facts;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.template.application.Wording;
import org.jspecify.annotations.Nullable;

/** Messages as rows and back. */
@ApplicationScoped
class MessageRows {
    private final FactsInJson facts;

    MessageRows(FactsInJson facts) {
        this.facts = facts;
    }

    Message toMessage(MessageEntity row) {
        return new Message(
                new MessageId(row.id),
                row.organisation,
                row.kind,
                new MessageKey(
                        new Notice.Subject(row.subject, row.subjectVersion),
                        row.rung,
                        row.unitCode,
                        row.post,
                        row.channel),
                row.urgency,
                new Turn(
                        row.level, row.topic, row.digestId == null ? null : new MessageId(row.digestId), row.notBefore),
                row.cause,
                row.planId,
                facts.read(row.id, row.facts),
                row.queuedAt,
                new Delivery(row.state, row.attempts, row.dueAt, row.reason),
                outgoing(row));
    }

    String write(Facts toldFacts) {
        return facts.write(toldFacts);
    }

    private static Message.@Nullable Outgoing outgoing(MessageEntity row) {
        return row.holderId == null
                ? null
                : new Message.Outgoing(
                        new Recipient(
                                row.holderId,
                                Objects.requireNonNull(row.holderName),
                                Objects.requireNonNull(row.maskedAddress),
                                row.addressKey),
                        row.text == null ? null : new Wording(row.headline, row.text));
    }
}
