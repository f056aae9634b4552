package org.ecoplan.notification.message.application;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * That something is told to somebody, by a channel that both sides know: the same is told to one person once, and to
 * one address once, whatever posts stand behind it.
 *
 * @param to the person or the address
 */
public record Telling(Notice.Subject about, String rung, String to) {

    static Stream<Telling> of(MessageKey key, Recipient recipient) {
        return of(key.about(), key.rung(), recipient);
    }

    static Stream<Telling> of(Notice.Subject about, String rung, Recipient recipient) {
        return Stream.concat(
                        Stream.of(recipient.holderId().toString()),
                        Optional.ofNullable(recipient.addressKey()).stream())
                .map(to -> new Telling(about, rung, to));
    }
}
