package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Channels;
import org.ecoplan.notification.channel.EnquiryAnswer;
import org.ecoplan.notification.channel.SendResult;
import org.jboss.logging.Logger;

/**
 * Sends what is due on a channel: claim (commit), send, settle (commit). Whatever ends in between leaves a
 * message SENDING; when its lease is over its outcome is asked about before anything is sent again.
 */
@ApplicationScoped
public class SendingMessages {
    private static final Logger LOG = Logger.getLogger(SendingMessages.class);

    private final ClaimingMessages claiming;
    private final ClaimingOutcomes claimingOutcomes;
    private final SettlingMessages settling;
    private final Channels channels;

    SendingMessages(
            ClaimingMessages claiming,
            ClaimingOutcomes claimingOutcomes,
            SettlingMessages settling,
            Channels channels) {
        this.claiming = claiming;
        this.claimingOutcomes = claimingOutcomes;
        this.settling = settling;
        this.channels = channels;
    }

    /** Sends until nothing is due. */
    public Uni<Void> sendDue(Channel channel) {
        return claiming.claim(channel)
                .flatMap(batch -> sendAll(channel, batch.claimed())
                        .flatMap(
                                done -> batch.lookedAt() == 0 ? Uni.createFrom().voidItem() : sendDue(channel)));
    }

    /** Asks about all uncertain outcomes whose time has come. */
    public Uni<Void> askDue(Channel channel) {
        return claimingOutcomes
                .claim(channel)
                .flatMap(asked -> askAll(channel, asked)
                        .flatMap(done -> asked.isEmpty() ? Uni.createFrom().voidItem() : askDue(channel)));
    }

    /** Sends all at once; settles one after the other, for they share the database session of this run. */
    private Uni<Void> sendAll(Channel channel, List<ClaimingMessages.Claimed> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUni(
                        one -> channels.send(channel, one.letter()).map(result -> new Tried(one.message(), result)))
                .merge(Math.max(1, claimed.size()))
                .onItem()
                .transformToUniAndConcatenate(tried -> afterProviderAnswered(tried.message(), tried.result()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> afterProviderAnswered(Message message, SendResult result) {
        return settling.settle(message, result).onFailure().recoverWithUni(failure -> {
            LOG.warnf("outcome of message %s not recorded now, it will be asked about: %s", message.id(), failure);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> askAll(Channel channel, List<Message> asked) {
        return Multi.createFrom()
                .iterable(asked)
                .onItem()
                .transformToUni(message ->
                        channels.ask(channel, message.id().value()).map(answer -> new Answered(message, answer)))
                .merge(Math.max(1, asked.size()))
                .onItem()
                .transformToUniAndConcatenate(answered -> settling.settleAnswer(answered.message(), answered.answer()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private record Tried(Message message, SendResult result) {}

    private record Answered(Message message, EnquiryAnswer answer) {}
}
