package org.ecoplan.notification.message.schedule;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.SendingMessages;
import org.ecoplan.notification.message.application.SummingUp;

/** Wakes the sending, each channel for itself, so that one that hangs does not hold up the other. */
@ApplicationScoped
class DeliveryBeat {
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    private static final Duration LONGEST_STEP = Duration.ofSeconds(30);

    private final SendingMessages sending;
    private final SummingUp summingUp;
    private final Workers workers;

    DeliveryBeat(SendingMessages sending, SummingUp summingUp, Workers workers) {
        this.sending = sending;
        this.summingUp = summingUp;
        this.workers = workers;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sms() {
        return worker("run of ", Channel.SMS).job(() -> sending.sendDue(Channel.SMS));
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> email() {
        return worker("run of ", Channel.EMAIL).job(() -> sending.sendDue(Channel.EMAIL));
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> smsDigests() {
        return worker("run of digests of ", Channel.SMS).job(() -> sumUp(Channel.SMS));
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> emailDigests() {
        return worker("run of digests of ", Channel.EMAIL).job(() -> sumUp(Channel.EMAIL));
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> smsOutcomes() {
        return worker("questions in the run of ", Channel.SMS).job(() -> sending.askDue(Channel.SMS));
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> emailOutcomes() {
        return worker("questions in the run of ", Channel.EMAIL).job(() -> sending.askDue(Channel.EMAIL));
    }

    private Uni<Void> sumUp(Channel channel) {
        return InOrder.whileTrue(
                () -> workers.named("digests of " + channel, LONGEST_STEP).step(() -> summingUp.step(channel)));
    }

    /** The batches of a run have limits of their own; a run that fails is told, and the next beat tries again. */
    private Worker worker(String work, Channel channel) {
        return workers.named(work + channel, LONGEST_RUN);
    }
}
