package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;
import org.jspecify.annotations.Nullable;

/** Port: what was sent and why, for whoever may see it. */
public interface MessageRecords {

    /** The messages of the caller's organisation, newest first. */
    Uni<Page<MessageRecord>> list(CallerScope scope, Filter filter, PageRequest page);

    Uni<Optional<MessageRecord>> find(CallerScope scope, MessageId id);

    /** Which messages are wanted; absent means all. */
    record Filter(
            @Nullable String subject,
            @Nullable DeliveryState state,
            @Nullable Channel channel) {

        /** From the names of state and channel. */
        public static Filter of(@Nullable String subject, @Nullable String state, @Nullable String channel) {
            return new Filter(
                    subject,
                    state == null ? null : DeliveryState.valueOf(state),
                    channel == null ? null : Channel.valueOf(channel));
        }
    }

    /**
     * A message with its times on the service's clock.
     *
     * @param settledAt when it was sent, failed or was skipped
     */
    record MessageRecord(
            Message message, Instant createdAt, @Nullable Instant settledAt) {}
}
