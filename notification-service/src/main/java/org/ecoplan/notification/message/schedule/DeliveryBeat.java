package org.ecoplan.notification.message.schedule;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.SendingMessages;

/** Wakes the sending, each channel for itself, so that one that hangs does not hold up the other. */
@ApplicationScoped
class DeliveryBeat {
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    private final SendingMessages sending;
    private final Workers workers;

    DeliveryBeat(SendingMessages sending, Workers workers) {
        this.sending = sending;
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
    Uni<Void> smsOutcomes() {
        return worker("questions in the run of ", Channel.SMS).job(() -> sending.askDue(Channel.SMS));
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> emailOutcomes() {
        return worker("questions in the run of ", Channel.EMAIL).job(() -> sending.askDue(Channel.EMAIL));
    }

    /** The batches of a run have limits of their own; a run that fails is told, and the next beat tries again. */
    private Worker worker(String work, Channel channel) {
        return workers.named(work + channel, LONGEST_RUN);
    }
}
