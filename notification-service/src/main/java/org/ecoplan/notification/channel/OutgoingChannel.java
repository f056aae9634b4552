package org.ecoplan.notification.channel;

import io.smallrye.mutiny.Uni;

/** Port of a channel: sends one letter once and tells what became of it; never fails. */
public interface OutgoingChannel {
    Channel channel();

    Uni<SendResult> send(Letter letter);
}
