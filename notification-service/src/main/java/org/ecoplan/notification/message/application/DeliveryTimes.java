package org.ecoplan.notification.message.application;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.ecoplan.notification.message.domain.RetryPolicy;

/** When what is due on the way out; refuses settings with which a message could be sent twice. */
@Startup
@ApplicationScoped
class DeliveryTimes {
    private final DeliverySettings settings;
    private final RetryPolicy retries;

    DeliveryTimes(DeliverySettings settings) {
        if (settings.lease().compareTo(settings.sendLimit().multipliedBy(2)) < 0) {
            throw new IllegalStateException(
                    "ecoplan.delivery.lease must be at least twice ecoplan.delivery.send-limit: " + settings.lease()
                            + ", " + settings.sendLimit());
        }
        this.settings = settings;
        this.retries = new RetryPolicy(settings.firstPause(), settings.longestPause(), settings.tries());
    }

    RetryPolicy retries() {
        return retries;
    }

    Instant endOfLease(Instant now) {
        return now.plus(settings.lease());
    }

    Instant nextQuestion(Instant now) {
        return now.plus(settings.askPause());
    }

    /** How long one that is being asked about is left alone by the others. */
    Instant endOfQuestion(Instant now) {
        return now.plus(settings.askLimit()).plus(settings.askPause());
    }

    Instant endOfPatience(Instant queuedAt) {
        return queuedAt.plus(settings.recipientPatience());
    }
}
