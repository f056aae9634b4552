package org.ecoplan.notification.message.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.ecoplan.notification.message.application.Message;
import org.ecoplan.notification.message.application.MessageKey;
import org.ecoplan.notification.message.application.Notice;
import org.ecoplan.notification.message.application.Recipient;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.template.application.Wording;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Messages as rows and back. */
@ApplicationScoped
class MessageRows {
    private static final Logger LOG = Logger.getLogger(MessageRows.class);
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
                read(row.id, row.variables),
                row.queuedAt,
                new Delivery(row.state, row.attempts, row.dueAt, row.reason),
                outgoing(row));
    }

    String write(Map<String, String> variables) {
        try {
            return json.writeValueAsString(new TreeMap<>(variables));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** What cannot be read leaves its message without words, and no other message behind it. */
    private Map<String, String> read(UUID id, String variables) {
        try {
            return json.readValue(variables, VARIABLES);
        } catch (JsonProcessingException unreadable) {
            LOG.errorf("the variables of message %s cannot be read", id);
            return Map.of();
        }
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
                        new Wording(row.headline, Objects.requireNonNull(row.text)));
    }
}
