package org.ecoplan.notification.message.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecoplan.notification.message.application.Message;
import org.ecoplan.notification.message.application.MessageKey;
import org.ecoplan.notification.message.application.Notice;
import org.ecoplan.notification.message.application.Recipient;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.template.application.Wording;
import org.jspecify.annotations.Nullable;

/** Messages as rows and back. */
@ApplicationScoped
class MessageRows {
    private static final TypeReference<Map<String, String>> VARIABLES = new TypeReference<>() {};

    private final ObjectMapper json;

    MessageRows(ObjectMapper json) {
        this.json = json;
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
                row.cause,
                read(row.variables),
                row.queuedAt,
                new Delivery(row.state, row.attempts, row.dueAt, row.reason),
                outgoing(row));
    }

    /** What changes on the way out. */
    void write(Message message, MessageEntity row) {
        Delivery delivery = message.delivery();
        row.state = delivery.state();
        row.attempts = delivery.attempts();
        row.dueAt = delivery.dueAt();
        row.reason = delivery.reason();
        Message.Outgoing outgoing = message.outgoing();
        if (outgoing != null) {
            row.holderId = outgoing.recipient().holderId();
            row.holderName = outgoing.recipient().holderName();
            row.maskedAddress = outgoing.recipient().maskedAddress();
            row.headline = outgoing.wording().headline();
            row.text = outgoing.wording().text();
        }
    }

    String write(Map<String, String> variables) {
        try {
            return json.writeValueAsString(new TreeMap<>(variables));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private Map<String, String> read(String variables) {
        try {
            return json.readValue(variables, VARIABLES);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Message.@Nullable Outgoing outgoing(MessageEntity row) {
        return row.holderId == null
                ? null
                : new Message.Outgoing(
                        new Recipient(
                                row.holderId,
                                Objects.requireNonNull(row.holderName),
                                Objects.requireNonNull(row.maskedAddress)),
                        new Wording(row.headline, Objects.requireNonNull(row.text)));
    }
}
