package org.ecoplan.local.sink;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message that reached one recipient (收到的消息).
 *
 * @param id the sender's own number: id of the SMS, Message-ID of the mail without angle brackets
 * @param sign signature of an SMS (短信签名)
 * @param text text of an SMS
 * @param repeats how many more times the same message came in after the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Received(
        Channel channel,
        String id,
        String to,
        @Nullable String sign,
        @Nullable String text,
        @Nullable String subject,
        @Nullable String body,
        Instant receivedAt,
        int repeats) {

    static Received sms(String id, String to, String sign, String text, Instant at) {
        return new Received(Channel.SMS, id, to, sign, text, null, null, at, 0);
    }

    static Received mail(String messageId, String to, String subject, String body, Instant at) {
        return new Received(Channel.EMAIL, messageId, to, null, null, subject, body, at, 0);
    }

    /** What makes two arrivals the same message: an SMS is known by its id, a mail by Message-ID and recipient. */
    String key() {
        return channel == Channel.SMS ? channel + " " + id : channel + " " + id + " " + to;
    }

    Received repeated(int times) {
        return new Received(channel, id, to, sign, text, subject, body, receivedAt, times);
    }
}
