package org.ecoplan.notification.message.application;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Channels;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.RetryPolicy;
import org.ecoplan.notification.routing.NoticeKind;

/** When what is due on the way out; refuses settings with which a message could be sent twice. */
@Startup
@ApplicationScoped
class DeliveryTimes {
    private static final Duration LONGEST_PAUSE_OF_QUESTIONS = Duration.ofMinutes(10);

    private final DeliverySettings settings;
    private final Channels channels;
    private final RetryPolicy retries;

    DeliveryTimes(DeliverySettings settings, Channels channels) {
        int turns = (settings.batch() + settings.atOnce() - 1) / settings.atOnce();
        if (settings.lease().compareTo(settings.sendLimit().multipliedBy(turns + 1L)) < 0) {
            throw new IllegalStateException(
                    "ecoplan.delivery.lease must outlast the tries of a batch: %s for %d messages, %d at a time, %s each"
                            .formatted(settings.lease(), settings.batch(), settings.atOnce(), settings.sendLimit()));
        }
        this.settings = settings;
        this.channels = channels;
        this.retries = new RetryPolicy(settings.firstPause(), settings.longestPause(), settings.tries());
    }

    RetryPolicy retries() {
        return retries;
    }

    int batch() {
        return settings.batch();
    }

    int atOnce() {
        return settings.atOnce();
    }

    /** The longest that the tries of one batch and their settling may take. */
    Duration limitOfABatch() {
        return settings.lease().multipliedBy(2);
    }

    /** When a message may leave for the first time; what is gathered in one second leaves together. */
    Instant firstTry(NoticeKind kind, Instant now) {
        return kind == NoticeKind.TASK_OVERDUE
                ? now.plus(settings.gather()).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)
                : now;
    }

    Instant endOfLease(Instant now) {
        return now.plus(settings.lease());
    }

    /** The older the message, the more rarely it is asked about; never before the provider's answer can be trusted. */
    Instant nextQuestion(Channel channel, Message message, Instant now) {
        Duration byAge = Duration.between(message.queuedAt(), now).dividedBy(10);
        Duration pause = longer(settings.askPause(), shorter(byAge, LONGEST_PAUSE_OF_QUESTIONS));
        return now.plus(longer(pause, channels.settlingTime(channel)));
    }

    /** How long one that is being asked about is left alone by the others. */
    Instant endOfQuestion(Instant now) {
        return now.plus(settings.askLimit()).plus(settings.askPause());
    }

    /** Before it nobody is told that a recipient is missing. */
    Instant endOfGrace(Instant queuedAt) {
        return queuedAt.plus(settings.recipientGrace());
    }

    Instant nextLookForSomebody(Instant queuedAt, Instant now) {
        Instant grace = endOfGrace(queuedAt);
        return now.isBefore(grace) ? grace : now.plus(settings.recipientPause());
    }

    Instant endOfPatience(Instant queuedAt) {
        return queuedAt.plus(settings.recipientPatience());
    }

    /** Nobody is there to receive it: it waits, or has waited long enough. */
    Delivery withoutRecipient(Message message, String why, Instant now) {
        return message.delivery()
                .unaddressed(why, now, endOfPatience(message.queuedAt()), nextLookForSomebody(message.queuedAt(), now));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
