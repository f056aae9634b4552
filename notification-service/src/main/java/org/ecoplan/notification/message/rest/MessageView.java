package org.ecoplan.notification.message.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.directory.Post;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.Message;
import org.ecoplan.notification.message.application.MessageKey;
import org.ecoplan.notification.message.application.MessageRecords.MessageRecord;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.routing.NoticeKind;
import org.ecoplan.notification.template.application.Templates;
import org.ecoplan.notification.template.application.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A message as the API shows it: what, to whom, why, and what became of it.
 *
 * @param subject what it is about: the id of the obligation, the report, the breach
 * @param level how much it presses: below 3 it waits for office hours and goes out in a digest
 * @param digestId the digest in which it goes out
 * @param notBefore when it leaves at the earliest, while it waits
 * @param cause CloudEvents id of the event that asked for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageView(
        UUID messageId,
        NoticeKind kind,
        String kindTitle,
        String subject,
        long subjectVersion,
        String rung,
        int level,
        @Nullable UUID digestId,
        @Nullable Instant notBefore,
        @Nullable UUID planId,
        UUID cause,
        String unitCode,
        Post post,
        Channel channel,
        String template,
        DeliveryState state,
        @Nullable String reason,
        int attempts,
        Instant createdAt,
        @Nullable Instant settledAt,
        @Nullable RecipientView recipient,
        @Nullable String headline,
        @Nullable String text) {

    static MessageView of(MessageRecord found) {
        Message message = found.message();
        MessageKey key = message.key();
        Message.Outgoing outgoing = message.outgoing();
        Wording wording = outgoing == null ? null : outgoing.wording();
        return new MessageView(
                message.id().value(),
                message.kind(),
                message.kind().title(),
                key.about().id(),
                key.about().version(),
                key.rung(),
                message.turn().level(),
                message.turn().digest() == null ? null : message.turn().digest().value(),
                message.turn().notBefore(),
                message.planId(),
                message.cause(),
                key.unitCode(),
                key.post(),
                key.channel(),
                Templates.codeOf(message.kind(), key.channel()),
                message.delivery().state(),
                message.delivery().reason(),
                message.delivery().attempts(),
                found.createdAt(),
                found.settledAt(),
                outgoing == null ? null : RecipientView.of(outgoing),
                wording == null ? null : wording.headline(),
                wording == null ? null : wording.text());
    }

    /** @param address masked */
    public record RecipientView(UUID holderId, String holderName, String address) {
        static RecipientView of(Message.Outgoing outgoing) {
            return new RecipientView(
                    outgoing.recipient().holderId(),
                    outgoing.recipient().holderName(),
                    outgoing.recipient().maskedAddress());
        }
    }
}
