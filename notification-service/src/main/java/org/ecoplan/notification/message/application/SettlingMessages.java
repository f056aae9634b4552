package org.ecoplan.notification.message.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.EnquiryAnswer;
import org.ecoplan.notification.channel.SendResult;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.DeliveryState;

/** Settles what became of a try, as the channel told it or as it was found out by asking. */
@ApplicationScoped
public class SettlingMessages {
    private final Messages messages;
    private final Settlements settlements;
    private final DeliveryTimes times;
    private final ServiceClock clock;

    SettlingMessages(Messages messages, Settlements settlements, DeliveryTimes times, ServiceClock clock) {
        this.messages = messages;
        this.settlements = settlements;
        this.times = times;
        this.clock = clock;
    }

    /** @param tried the message as it was claimed for this try */
    @WithTransaction
    public Uni<Void> settle(Message tried, SendResult result) {
        return change(tried, delivery -> after(delivery, result));
    }

    /** @param asked the message as it was claimed for the question */
    @WithTransaction
    public Uni<Void> settleAnswer(Message asked, EnquiryAnswer answer) {
        return change(asked, delivery -> after(delivery, answer));
    }

    /** An outcome that has been settled otherwise in the meantime stays as it is. */
    private Uni<Void> change(Message seen, Function<Delivery, Delivery> step) {
        return messages.locked(seen.id())
                .flatMap(found -> found.filter(message -> message.delivery()
                                .awaitsAnswerTo(seen.delivery().attempts()))
                        .map(message -> settlements.record(message.with(step.apply(message.delivery()))))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Delivery after(Delivery delivery, SendResult result) {
        Instant now = clock.realNow();
        if (result instanceof SendResult.Accepted) {
            return delivery.accepted();
        }
        if (delivery.state() == DeliveryState.UNCERTAIN) {
            return delivery;
        }
        if (result instanceof SendResult.Refused refused) {
            return delivery.refused(refused.reason());
        }
        return result instanceof SendResult.NotNow notNow
                ? delivery.postponed(notNow.reason(), now, times.retries())
                : delivery.unknown(((SendResult.Unknown) result).reason(), times.nextQuestion(now));
    }

    private Delivery after(Delivery delivery, EnquiryAnswer answer) {
        Instant now = clock.realNow();
        return switch (answer) {
            case ACCEPTED -> delivery.accepted();
            case NOT_ACCEPTED -> delivery.postponed("NOT_ACCEPTED", now, times.retries());
            case NO_ANSWER -> delivery.unknown("NOT_KNOWN_YET", times.nextQuestion(now));
        };
    }
}
