package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.routing.NoticeKind;
import org.jspecify.annotations.Nullable;

/** Port: what was sent and why, for whoever may see it. */
public interface MessageRecords {

    /** The messages of the caller's organisation, newest first. */
    Uni<Page<MessageRecord>> list(CallerScope scope, Filter filter, PageRequest page);

    /** How many of the messages stand where, by kind, channel and state. */
    Uni<List<Tally>> summary(CallerScope scope, Filter filter);

    /** A number of messages of one kind, channel and state. */
    record Tally(NoticeKind kind, Channel channel, DeliveryState state, long messages) {}

    Uni<Optional<MessageRecord>> find(CallerScope scope, MessageId id);

    /** Which messages are wanted; absent means all. */
    record Filter(
            @Nullable String subject,
            @Nullable DeliveryState state,
            @Nullable Channel channel,
            @Nullable String unit,
            @Nullable NoticeKind kind,
            @Nullable UUID digest) {

        /** From the names of state and channel. */
        public static Filter of(@Nullable String subject, @Nullable String state, @Nullable String channel) {
            return new Filter(
                    subject,
                    state == null ? null : DeliveryState.valueOf(state),
                    channel == null ? null : Channel.valueOf(channel),
                    null,
                    null,
                    null);
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
