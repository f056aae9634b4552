package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.directory.Post;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.incident.Incidents;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;

/** Port: the messages on their way. Everything joins the running transaction. */
public interface Messages {

    /** Adds messages unless there is one with the key. */
    Uni<Void> addAll(List<Message> messages, Instant shownTime);

    /**
     * Waits until this transaction is the only one that claims or sums up for the channel, and is so until it ends.
     * Those that wait get their turn in the order in which they came: nobody is passed over.
     */
    Uni<Void> awaitTurn(Channel channel);

    /**
     * Messages of a state whose time has come, locked; those that another instance has locked are left out, and routine
     * ones that have not been tried: they go in digests.
     *
     * @param now time of the machine
     * @param shown time of the service
     */
    Uni<List<Message>> due(Channel channel, DeliveryState state, Instant now, Instant shown, int most);

    /** Digests that are not sent after all leave their day to another. */
    Uni<Void> freeTheDayOf(List<Message> digests);

    /** What digests that have not gone out sum up, locked, in the order of coming in. */
    Uni<List<Message>> itemsOf(List<Message> digests);

    /** Messages, locked. */
    Uni<List<Message>> locked(List<MessageId> ids);

    /** All messages about a subject, locked: what was being claimed has been claimed. */
    Uni<List<Message>> lockedAbout(String subject);

    /** A message of the caller's organisation, locked. */
    Uni<Optional<Message>> lockedFor(CallerScope scope, MessageId id);

    Uni<Void> saveAll(List<Message> messages, Instant shownTime);

    /**
     * Which messages are not needed any more and why: what they are about is closed and they do not say so themselves,
     * or a later step has spoken.
     */
    Uni<Map<MessageId, String>> whyNeedless(List<Message> messages);

    /** What was or is being told of the same by the channel. */
    Uni<Set<Telling>> told(Channel channel, List<MessageKey> keys);

    /**
     * What waits about a closed plan is needless; a digest leaves out what it has of it when it goes.
     *
     * @return where it waited, or failed for want of a recipient
     */
    Uni<Set<Incidents.Place>> withdraw(UUID planId, Instant shownTime);

    /**
     * Lets messages to a post that wait for a recipient, or failed for want of one, be looked at again at once.
     *
     * @param now time of the machine; the patience begins anew
     */
    Uni<Void> wake(String unitCode, Post post, Instant now);
}
