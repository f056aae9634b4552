package org.ecoplan.notification.channel.sms;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.EnquiryAnswer;
import org.ecoplan.notification.channel.OutcomeEnquiry;
import org.ecoplan.notification.channel.ProviderAnswers;

/** Asks the gateway about an SMS. */
@ApplicationScoped
class SmsEnquiry implements OutcomeEnquiry {
    private final SmsGateway gateway;
    private final boolean available;
    private final Optional<Duration> completeAfter;

    SmsEnquiry(
            @RestClient SmsGateway gateway,
            @ConfigProperty(name = "ecoplan.sms.enquiry", defaultValue = "true") boolean available,
            @ConfigProperty(name = "ecoplan.sms.enquiry-complete-after") Optional<Duration> completeAfter) {
        this.gateway = gateway;
        this.available = available;
        this.completeAfter = completeAfter;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public Duration settlingTime() {
        return completeAfter.orElse(Duration.ZERO);
    }

    @Override
    public Uni<EnquiryAnswer> ask(UUID letterId) {
        return ProviderAnswers.read(gateway.sms(letterId.toString()), completeAfter.isPresent());
    }
}
