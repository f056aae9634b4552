package org.ecoplan.notification.message.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.EnquiryAnswer;
import org.ecoplan.notification.channel.SendResult;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;
import org.jboss.logging.Logger;

/**
 * Settles what became of tries, as the channel told it or as it was found out by asking: a set in one transaction, and
 * where that cannot be done each by itself, so that one that cannot be recorded stops itself only.
 */
@ApplicationScoped
public class SettlingMessages {
    private static final Logger LOG = Logger.getLogger(SettlingMessages.class);

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

    /** A message as it was claimed for a try, and what became of it. */
    public record Tried(Message message, SendResult result) {}

    /** A message as it was claimed for a question, and the answer. */
    public record Answered(Message message, EnquiryAnswer answer) {}

    public Uni<Void> settle(Channel channel, List<Tried> tried) {
        return each(tried, Tried::message, (message, one) -> after(channel, message, one.result()));
    }

    public Uni<Void> settleAnswers(Channel channel, List<Answered> answered) {
        return each(answered, Answered::message, (message, one) -> after(channel, message, one.answer()));
    }

    private <T> Uni<Void> each(List<T> found, Function<T, Message> seen, BiFunction<Message, T, Delivery> step) {
        return together(found, seen, step).onFailure().recoverWithUni(failure -> {
            LOG.warnf("%d outcomes are recorded one by one: %s", found.size(), failure);
            return InOrder.each(
                    found,
                    one -> together(List.of(one), seen, step)
                            .onFailure()
                            .invoke(notNow -> LOG.warnf(
                                    "outcome of message %s not recorded now, it will be asked about: %s",
                                    seen.apply(one).id(), notNow))
                            .onFailure()
                            .recoverWithNull());
        });
    }

    /** An outcome that has been settled otherwise in the meantime stays as it is. */
    private <T> Uni<Void> together(List<T> found, Function<T, Message> seen, BiFunction<Message, T, Delivery> step) {
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<MessageId, T> byId = new HashMap<>();
        found.forEach(one -> byId.put(seen.apply(one).id(), one));
        return Panache.withTransaction(() -> messages.locked(List.copyOf(byId.keySet()))
                .map(present -> present.stream()
                        .filter(message -> message.delivery()
                                .awaitsAnswerTo(seen.apply(byId.get(message.id()))
                                        .delivery()
                                        .attempts()))
                        .map(message -> message.with(step.apply(message, byId.get(message.id()))))
                        .toList())
                .flatMap(settlements::recordAll));
    }

    private Delivery after(Channel channel, Message message, SendResult result) {
        Instant now = clock.realNow();
        Delivery delivery = message.delivery();
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
                : delivery.unknown(((SendResult.Unknown) result).reason(), times.nextQuestion(channel, message, now));
    }

    private Delivery after(Channel channel, Message message, EnquiryAnswer answer) {
        Instant now = clock.realNow();
        Delivery delivery = message.delivery();
        return switch (answer) {
            case ACCEPTED -> delivery.accepted();
            case NOT_ACCEPTED -> delivery.postponed("NOT_ACCEPTED", now, times.retries());
            case NO_ANSWER -> delivery.unknown("NOT_KNOWN_YET", times.nextQuestion(channel, message, now));
        };
    }
}
