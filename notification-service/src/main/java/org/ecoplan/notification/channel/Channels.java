package org.ecoplan.notification.channel;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All channels; each try and each question ends within its time limit, and where the caller began it. */
@ApplicationScoped
public class Channels {
    private final List<OutgoingChannel> channels;
    private final List<OutcomeEnquiry> enquiries;
    private final Duration sendLimit;
    private final Duration askLimit;

    Channels(
            @All List<OutgoingChannel> channels,
            @All List<OutcomeEnquiry> enquiries,
            @ConfigProperty(name = "ecoplan.delivery.send-limit") Duration sendLimit,
            @ConfigProperty(name = "ecoplan.delivery.ask-limit") Duration askLimit) {
        this.channels = channels;
        this.enquiries = enquiries;
        this.sendLimit = sendLimit;
        this.askLimit = askLimit;
    }

    public Uni<SendResult> send(Channel channel, Letter letter) {
        return channels.stream()
                .filter(candidate -> candidate.channel() == channel)
                .findFirst()
                .orElseThrow()
                .send(letter)
                .ifNoItem()
                .after(sendLimit)
                .recoverWithItem(() -> new SendResult.Unknown("TIME_LIMIT"))
                .emitOn(callersContext());
    }

    /** Whether the outcome of a try can be asked about; where not, only a person can find it out. */
    public boolean canBeAsked(Channel channel) {
        return enquiry(channel).isPresent();
    }

    /** How long after a try a question makes sense at the earliest. */
    public Duration settlingTime(Channel channel) {
        return enquiry(channel).map(OutcomeEnquiry::settlingTime).orElse(Duration.ZERO);
    }

    public Uni<EnquiryAnswer> ask(Channel channel, UUID letterId) {
        return enquiry(channel)
                .orElseThrow()
                .ask(letterId)
                .ifNoItem()
                .after(askLimit)
                .recoverWithItem(() -> EnquiryAnswer.NO_ANSWER)
                .emitOn(callersContext());
    }

    private Optional<OutcomeEnquiry> enquiry(Channel channel) {
        return enquiries.stream()
                .filter(candidate -> candidate.channel() == channel && candidate.available())
                .findFirst();
    }

    /** A time limit strikes on another thread; what follows may need the database session of this one. */
    private static Executor callersContext() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : MutinyHelper.executor(context);
    }
}
