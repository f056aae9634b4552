package org.ecoplan.notification.message.schedule;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.SendingMessages;
import org.jboss.logging.Logger;

/** Wakes the sending, each channel for itself, so that one that hangs does not hold up the other. */
@ApplicationScoped
class DeliveryBeat {
    private static final Logger LOG = Logger.getLogger(DeliveryBeat.class);

    private final SendingMessages sending;

    DeliveryBeat(SendingMessages sending) {
        this.sending = sending;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sms() {
        return quietly(sending.sendDue(Channel.SMS));
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> email() {
        return quietly(sending.sendDue(Channel.EMAIL));
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> smsOutcomes() {
        return quietly(sending.askDue(Channel.SMS));
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> emailOutcomes() {
        return quietly(sending.askDue(Channel.EMAIL));
    }

    /** While the database is away the next beat tries again. */
    private static Uni<Void> quietly(Uni<Void> work) {
        return work.onFailure().recoverWithUni(failure -> {
            LOG.warnf("messages not sent now: %s", failure);
            return Uni.createFrom().voidItem();
        });
    }
}
