package org.ecoplan.notification.message.domain;

import java.util.UUID;

/** Names a message; on its way out too, so that a second sending would be recognised. */
public record MessageId(UUID value) {

    public static MessageId fresh() {
        return new MessageId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
