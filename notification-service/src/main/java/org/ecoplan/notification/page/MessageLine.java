package org.ecoplan.notification.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.notification.message.application.Message;
import org.ecoplan.notification.message.application.MessageKey;
import org.ecoplan.notification.message.application.MessageRecords.MessageRecord;
import org.ecoplan.notification.routing.PostTitles;
import org.ecoplan.notification.template.application.Wording;
import org.jspecify.annotations.Nullable;

/** One line of the page, everything in words. */
public record MessageLine(
        String createdAt,
        String settledAt,
        String channel,
        String state,
        String reason,
        String recipient,
        String headline,
        String text,
        String why) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);

    static MessageLine of(MessageRecord found) {
        Message message = found.message();
        Message.Outgoing outgoing = message.outgoing();
        Wording wording = outgoing == null ? null : outgoing.wording();
        return new MessageLine(
                time(found.createdAt()),
                time(found.settledAt()),
                message.key().channel().title(),
                message.stateTitle(),
                orEmpty(message.reason()),
                recipientOf(message.key(), outgoing),
                wording == null ? "" : orEmpty(wording.headline()),
                wording == null ? "" : wording.text(),
                whyOf(message));
    }

    private static String recipientOf(MessageKey key, Message.@Nullable Outgoing outgoing) {
        String post = key.unitCode() + " " + PostTitles.of(key.post());
        return outgoing == null
                ? post
                : post + " " + outgoing.recipient().holderName() + " "
                        + outgoing.recipient().maskedAddress();
    }

    private static String whyOf(Message message) {
        return message.kind().title() + "（" + message.key().rung() + "），事由 "
                + message.key().about().id() + "，事件 " + message.cause();
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
