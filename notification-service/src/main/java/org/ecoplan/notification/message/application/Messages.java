package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;

/** Port: the messages on their way. Everything joins the running transaction. */
public interface Messages {

    /** Adds a message unless there is one with its key. */
    Uni<Void> add(Message message, Instant shownTime);

    /** Messages of a state whose time has come, locked; those that another instance has locked are left out. */
    Uni<List<Message>> due(Channel channel, DeliveryState state, Instant now, int most);

    /** One message, locked. */
    Uni<Optional<Message>> locked(MessageId id);

    Uni<Void> save(Message message, Instant shownTime);

    /** Why a message is not needed any more: what it is about is closed, or a later step has spoken. */
    Uni<Optional<String>> whyNeedless(Message message);

    /** Whether the same was or is being told to this person by this channel. */
    Uni<Boolean> isToldTo(UUID holderId, Message message);

    /** Needs no reminder from now on. */
    Uni<Void> closeMatter(String subject, UUID cause, Instant shownTime);
}
