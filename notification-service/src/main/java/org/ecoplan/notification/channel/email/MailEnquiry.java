package org.ecoplan.notification.channel.email;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.EnquiryAnswer;
import org.ecoplan.notification.channel.OutcomeEnquiry;
import org.ecoplan.notification.channel.ProviderAnswers;

/**
 * Asks the message trace of the mail relay about an e-mail, by its Message-ID. SMTP has no such question: without a
 * trace an uncertain mail stays so until a person has looked.
 */
@ApplicationScoped
class MailEnquiry implements OutcomeEnquiry {
    private final Optional<MailTrace> trace;
    private final Optional<Duration> completeAfter;

    MailEnquiry(
            @ConfigProperty(name = "ecoplan.smtp.trace-url") Optional<URI> trace,
            @ConfigProperty(name = "ecoplan.smtp.trace-complete-after") Optional<Duration> completeAfter,
            @ConfigProperty(name = "ecoplan.delivery.ask-limit") Duration askLimit) {
        this.trace = trace.map(address -> QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(askLimit.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(askLimit.toMillis(), TimeUnit.MILLISECONDS)
                .build(MailTrace.class));
        this.completeAfter = completeAfter;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean available() {
        return trace.isPresent();
    }

    @Override
    public Duration settlingTime() {
        return completeAfter.orElse(Duration.ZERO);
    }

    @Override
    public Uni<EnquiryAnswer> ask(UUID letterId) {
        return ProviderAnswers.read(trace.orElseThrow().mail(MessageIds.of(letterId)), completeAfter.isPresent());
    }
}
