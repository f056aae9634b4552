package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Channels;
import org.ecoplan.notification.channel.SendResult;
import org.ecoplan.notification.message.application.SettlingMessages.Answered;
import org.ecoplan.notification.message.application.SettlingMessages.Tried;

/**
 * Sends what is due on a channel, batch after batch: claim (commit), send, settle (commit). Whatever ends in between
 * leaves messages SENDING; when their lease is over their outcome is asked about before anything is sent again.
 */
@ApplicationScoped
public class SendingMessages {
    /** What came in during that time is settled together, so that one slow try does not hold up the others. */
    private static final Duration SETTLED_EVERY = Duration.ofMillis(100);

    private final ClaimingMessages claiming;
    private final ClaimingOutcomes claimingOutcomes;
    private final SettlingMessages settling;
    private final Channels channels;
    private final DeliveryTimes times;
    private final Workers workers;

    SendingMessages(
            ClaimingMessages claiming,
            ClaimingOutcomes claimingOutcomes,
            SettlingMessages settling,
            Channels channels,
            DeliveryTimes times,
            Workers workers) {
        this.claiming = claiming;
        this.claimingOutcomes = claimingOutcomes;
        this.settling = settling;
        this.channels = channels;
        this.times = times;
        this.workers = workers;
    }

    /** Sends until nothing is due, or the provider takes nothing now. */
    public Uni<Void> sendDue(Channel channel) {
        return InOrder.whileTrue(() -> worker("sending of ", channel).step(() -> sendBatch(channel)));
    }

    /** Asks about all uncertain outcomes whose time has come. */
    public Uni<Void> askDue(Channel channel) {
        return InOrder.whileTrue(() -> worker("questions about ", channel).step(() -> askBatch(channel)));
    }

    private Worker worker(String work, Channel channel) {
        return workers.named(work + channel, times.limitOfABatch());
    }

    private Uni<Boolean> sendBatch(Channel channel) {
        return claiming.claim(channel)
                .flatMap(batch -> batch.claimed().isEmpty()
                        ? Uni.createFrom().item(batch.lookedAt() > 0)
                        : sendAll(channel, batch.claimed()));
    }

    /** Answers whether the provider took any. Outcomes are settled in turn, for they share the session of this run. */
    private Uni<Boolean> sendAll(Channel channel, List<ClaimingMessages.Claimed> claimed) {
        AtomicBoolean taken = new AtomicBoolean();
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUni(
                        one -> channels.send(channel, one.letter()).map(result -> new Tried(one.message(), result)))
                .merge(times.atOnce())
                .onItem()
                .invoke(tried -> taken.compareAndSet(false, !(tried.result() instanceof SendResult.NotNow)))
                .group()
                .intoLists()
                .of(times.atOnce(), SETTLED_EVERY)
                .onOverflow()
                .buffer(times.batch())
                .emitOn(callersContext())
                .onItem()
                .transformToUniAndConcatenate(
                        tried -> settling.settle(channel, tried).replaceWith(Boolean.TRUE))
                .onItem()
                .ignoreAsUni()
                .map(done -> taken.get());
    }

    private Uni<Boolean> askBatch(Channel channel) {
        return claimingOutcomes
                .claim(channel)
                .flatMap(asked -> askAll(channel, asked).replaceWith(!asked.isEmpty()));
    }

    private Uni<Void> askAll(Channel channel, List<Message> asked) {
        return Multi.createFrom()
                .iterable(asked)
                .onItem()
                .transformToUni(message ->
                        channels.ask(channel, message.id().value()).map(answer -> new Answered(message, answer)))
                .merge(times.atOnce())
                .collect()
                .asList()
                .flatMap(answered -> settling.settleAnswers(channel, answered));
    }

    /** A pause strikes on another thread; what follows needs the database session of this one. */
    private static Executor callersContext() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : MutinyHelper.executor(context);
    }
}
